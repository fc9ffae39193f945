import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { git } from '../check/git.mjs'
import { withTempTree } from '../check/temp-tree.mjs'
import { formatStaged } from './format-staged.mjs'
import { readStaged } from './staged.mjs'

/** Stands in for Prettier: one space where there were more. */
const format = async ({ text }: { text: string }) => {
  if (text.includes('?')) throw new Error('cannot read this')
  return text.replace(/ +/g, ' ')
}

const inRepository = <T>(files: Record<string, string>, use: (folder: string) => Promise<T>): Promise<T> =>
  withTempTree(files, async (folder) => {
    git(folder, ['init', '--quiet'])
    git(folder, ['add', '.'])
    return use(folder)
  })

const stagedText = (folder: string, path: string) => git(folder, ['show', `:${path}`])

describe('readStaged', () => {
  it('returns the staged text, and names files that are staged in part', async () => {
    await inRepository({ 'a b.ts': 'one\n', 'c.ts': 'two\n' }, async (folder) => {
      writeFileSync(join(folder, 'c.ts'), 'three\n')
      writeFileSync(join(folder, 'new.ts'), 'four\n')
      expect(readStaged(folder)).toEqual([
        { path: 'a b.ts', text: 'one\n', isFullyStaged: true },
        { path: 'c.ts', text: 'two\n', isFullyStaged: false },
      ])
    })
  })

  it('leaves out what is deleted', async () => {
    await inRepository({ 'a.ts': 'one\n' }, async (folder) => {
      git(folder, ['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'a'])
      git(folder, ['rm', '--quiet', 'a.ts'])
      expect(readStaged(folder)).toEqual([])
    })
  })
})

describe('formatStaged', () => {
  const run = (folder: string) => formatStaged(folder, readStaged(folder), format)

  it('formats a file and stages it again', async () => {
    await inRepository({ 'a.ts': 'one  two\n' }, async (folder) => {
      expect(await run(folder)).toEqual([])
      expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('one two\n')
      expect(stagedText(folder, 'a.ts')).toBe('one two\n')
    })
  })

  it('refuses a file staged in part that is not formatted, and touches nothing of it', async () => {
    await inRepository({ 'a.ts': 'one  two\n' }, async (folder) => {
      writeFileSync(join(folder, 'a.ts'), 'one  two  three\n')
      expect(await run(folder)).toEqual([
        'a.ts is staged in part and not formatted: format it, then stage it again.',
      ])
      expect(stagedText(folder, 'a.ts')).toBe('one  two\n')
      expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('one  two  three\n')
    })
  })

  it('takes a file staged in part whose staged part is formatted, and leaves the rest', async () => {
    await inRepository({ 'a.ts': 'one two\n' }, async (folder) => {
      writeFileSync(join(folder, 'a.ts'), 'one two  three\n')
      expect(await run(folder)).toEqual([])
      expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('one two  three\n')
    })
  })

  it('says which file cannot be read', async () => {
    await inRepository({ 'a.ts': '?\n' }, async (folder) => {
      expect(await run(folder)).toEqual(['a.ts: cannot read this'])
    })
  })
})
