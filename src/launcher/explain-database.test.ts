import { expect, it } from 'vitest'

import {
  EmbeddedDatabaseError,
  type EmbeddedDatabaseErrorCode,
} from '@/platform/adapters/embedded/database-messages'
import { StartError } from '@/platform/instance/start-error'

import { explainDatabaseError } from './explain-database'

it.each<[EmbeddedDatabaseErrorCode, string]>([
  ['newer', 'a newer version of Kadr'],
  ['older', 'an older version of Kadr'],
  ['foreign', 'not Kadr'],
  ['damaged', 'is damaged and was left as it is'],
  ['full', 'no room left'],
  ['read-only', 'cannot be written by this user'],
  ['busy', 'still open in another process'],
  ['timeout', 'did not start in time'],
  ['crashed', 'did not start: its last words'],
])('has one sentence with the folder for %s', (code, part) => {
  const sentence = explainDatabaseError(new EmbeddedDatabaseError(code, 'its last words'), '/data/db')
  expect(sentence).toBeInstanceOf(StartError)
  expect((sentence as StartError).message).toContain(part)
  expect((sentence as StartError).message).toMatch(/^[^\n]*\/data\/db[^\n]*$/)
})

it('leaves other errors alone', () => {
  const error = new Error('something else')
  expect(explainDatabaseError(error, '/data/db')).toBe(error)
})
