import { spawnSync } from 'node:child_process'

import { describe, expect, it } from 'vitest'

import { checkOwnWords, findForeignWords } from './own-words.mjs'
import { withTempTree } from './temp-tree.mjs'

/** Put together here, so that this file itself has none of them. */
const path = (...parts: string[]) => ['', ...parts].join('/')

describe('findForeignWords', () => {
  it.each([
    `const root = '${path('work', 'kadr')}'`,
    `cp a ${path('home', 'somebody')}/b`,
    `see file:${path('Users', 'somebody', 'x')}`,
    `"${path('root', '.npmrc')}"`,
    ['https://registry', 'npmjs', 'org/zod'].join('.'),
  ])('finds %s', (text) => {
    expect(findForeignWords(`a\n${text}`)).toEqual([expect.objectContaining({ line: 2 })])
  })

  it.each([
    `href="${path('home')}"`,
    `src${path('work', 'thread')}.ts`,
    `https://example.org${path('work', 'paper')}`,
    'framework/home/x',
    'a registry of jobs',
  ])('leaves %s alone', (text) => {
    expect(findForeignWords(text)).toEqual([])
  })
})

describe('checkOwnWords', () => {
  it('reads what git knows or would take, and nothing that is ignored', async () => {
    const foreign = path('home', 'somebody')
    const faults = await withTempTree(
      {
        '.gitignore': 'ignored.txt\n',
        'new.txt': foreign,
        'ignored.txt': foreign,
        'picture.bin': `\0${foreign}`,
      },
      async (folder) => {
        spawnSync('git', ['init', '-q'], { cwd: folder })
        return (await checkOwnWords(folder)).faults
      },
    )
    expect(faults).toEqual([`new.txt:1: a folder of one machine: ${foreign}`])
  })
})
