import sql, { raw } from 'sql-template-tag'
import { expect, it } from 'vitest'

import { EXAMPLE_MEDIA } from './example'
import { insertMediaRows } from './insert'

const { id, width, createdAt, ...shared } = EXAMPLE_MEDIA
const SHARED = Object.fromEntries(Object.keys(shared).map((name) => [name, raw('NULL')])) as {
  readonly [Name in keyof typeof shared]: ReturnType<typeof raw>
}

it('writes any number of rows as one parameter, each column once and by its type', () => {
  const rows = [
    { id, width, createdAt },
    { id, width: 128, createdAt },
  ]
  const { text, values } = insertMediaRows(rows, SHARED)
  expect(values).toEqual([JSON.stringify(rows)])
  expect(text).toContain('INSERT INTO media (id, width, created_at, title, ')
  expect(text).toContain('SELECT new_rows."id",new_rows."width",new_rows."createdAt",NULL')
  expect(text).toContain('AS new_rows("id" uuid, "width" numeric, "createdAt" timestamptz)')
})

it('nests in a statement that has parameters before and after it', () => {
  const insert = insertMediaRows(
    [{ id, width, createdAt }],
    { ...SHARED, title: sql`${'A title'}::text` },
    raw('job'),
  )
  const { text, values } = sql`WITH job AS (SELECT ${1}), saved AS (${insert}) SELECT ${2}`
  expect(values).toEqual([1, 'A title', JSON.stringify([{ id, width, createdAt }]), 2])
  expect(text).toMatch(/\$3::jsonb\) AS new_rows\(.*\), job\) SELECT \$4$/)
})

it('leaves a column that is undefined to the table’s default', () => {
  const { seed: _seed, ...others } = SHARED
  const { text } = insertMediaRows([{ id, width, createdAt, seed: undefined }], others)
  expect(text).not.toContain('seed')
})

it('refuses rows of which one has a column more, and none at all', () => {
  const rows = [
    { id, width, createdAt },
    { id, width, createdAt, seed: 7 },
  ]
  expect(() => insertMediaRows(rows, SHARED)).toThrow(TypeError)
  expect(() => insertMediaRows([], SHARED)).toThrow(TypeError)
})
