import { describe, expect, it } from 'vitest'

import { withTempTree } from '../temp-tree.mjs'
import { IMPORT_MAP, TYPES } from './files.mjs'
import { findDrift, findStaleFiles } from './find-faults.mjs'

const tableOf = (column: string) => ({
  tables: { 'public.users': { columns: { [column]: { type: 'varchar' } } } },
})
const snapshot = { id: 'a', prevId: '0', ...tableOf('name') }
const INDEX = `export const migrations = [{ name: '1_first' }, { name: '2_second' }]`

const MIGRATIONS = {
  'src/migrations/index.ts': INDEX,
  'src/migrations/1_first.ts': '',
  'src/migrations/1_first.json': JSON.stringify({ id: '0', tables: {} }),
  'src/migrations/2_second.ts': '',
  'src/migrations/2_second.json': JSON.stringify(snapshot),
}

describe('findDrift', () => {
  const driftOf = (files: Record<string, string>, schema: object) =>
    withTempTree(files, async (folder) => findDrift(folder, schema))

  it('is content when the last snapshot is the schema of the code, whatever its id', async () => {
    expect(await driftOf(MIGRATIONS, { ...snapshot, id: 'b', prevId: 'a' })).toEqual([])
  })

  it('sees a renamed column', async () => {
    expect(await driftOf(MIGRATIONS, tableOf('title'))).toEqual([
      'the code has another schema than 2_second: node scripts/payload.mjs migrate:create NAME',
    ])
  })

  it('sees a migration that is not listed, and a snapshot without its migration', async () => {
    const { 'src/migrations/1_first.ts': _first, ...others } = MIGRATIONS
    const files = { ...others, 'src/migrations/index.ts': `[{ name: '1_first' }]` }
    expect(await driftOf(files, snapshot)).toEqual([
      'src/migrations/1_first.json has no migration beside it',
      'src/migrations/index.ts does not know 2_second',
    ])
  })

  it('is not content with nothing', async () => {
    expect(await driftOf({}, snapshot)).toEqual(['src/migrations holds no snapshot'])
  })
})

describe('findStaleFiles', () => {
  const FRESH: Record<string, string> = {
    [TYPES]: 'export type A = 1\n',
    [IMPORT_MAP]: 'export const importMap = {}\n',
  }
  const staleOf = (committed: Record<string, string>) =>
    withTempTree(FRESH, (fresh) => withTempTree(committed, async (root) => findStaleFiles(root, fresh)))

  it('is content with the same text', async () => {
    expect(await staleOf(FRESH)).toEqual([])
  })

  it.each([
    [TYPES, 'generate:types'],
    [IMPORT_MAP, 'generate:importmap'],
  ])('sees that %s is old or missing', async (path, command) => {
    const { [path]: _gone, ...others } = FRESH
    const fault = `${path} is not what payload.config.ts says: node scripts/payload.mjs ${command}`
    expect(await staleOf({ ...FRESH, [path]: 'old' })).toEqual([fault])
    expect(await staleOf(others)).toEqual([fault])
  })
})
