import { expect, it } from 'vitest'

import { explainMigrationError, newerSentence } from './explain'

const URL = 'postgres://kadr:secret@db.example:5433/kadr'
const coded = (code: string, message = 'raw') => Object.assign(new Error(message), { code })

const sentence = (error: unknown, migration: string | null = null): string =>
  explainMigrationError(error, URL, migration).message

it.each([
  [
    'ECONNREFUSED',
    'The database at db.example:5433 does not answer (ECONNREFUSED): start it, or check DATABASE_URL.',
  ],
  ['53100', 'The database has no room left: free some space, and start again.'],
  ['XX001', 'The database is damaged (raw): put it back from a backup.'],
  ['22012', 'The database could not be read: raw'],
])('explains %s', (code, expected) => {
  expect(sentence(coded(code))).toBe(expected)
})

it('finds what the server said under what a library made of it', () => {
  const wrapped = new Error('Failed query: CREATE TABLE … params: secret', {
    cause: coded('42P07', 'relation "users" already exists'),
  })
  expect(sentence(wrapped, '2026_initial')).toBe(
    'The database holds what migration 2026_initial would make, but no record of it (relation "users" already exists): ' +
      'it was cut off half-way, or the database is not Kadr’s. Put it back from a backup, or take an empty one.',
  )
})

it('names the migration that failed, and no password', () => {
  expect(sentence(coded('22012', 'division by zero'), '2026_next')).toBe(
    'Migration 2026_next failed and changed nothing: division by zero',
  )
  expect(sentence(coded('ENOTFOUND'))).not.toContain('secret')
})

it('names what only a newer version knows', () => {
  expect(newerSentence(['2030_later'])).toContain('a newer version of Kadr (2030_later)')
})
