import { expect, it } from 'vitest'

import { git } from '../check/git.mjs'
import { withTempTree } from '../check/temp-tree.mjs'
import { installHooks } from './hooks.mjs'

const hooksPath = (folder: string) => git(folder, ['config', '--local', '--get', 'core.hooksPath']).trim()

it('points git at our hooks, also the second time', async () => {
  await withTempTree({}, async (folder) => {
    git(folder, ['init', '--quiet'])
    expect(installHooks(folder)).toBe(true)
    expect(installHooks(folder)).toBe(true)
    expect(hooksPath(folder)).toBe('.githooks')
  })
})

it('respects hooks that somebody chose', async () => {
  await withTempTree({}, async (folder) => {
    git(folder, ['init', '--quiet'])
    git(folder, ['config', 'core.hooksPath', 'mine'])
    expect(installHooks(folder)).toBe(false)
    expect(hooksPath(folder)).toBe('mine')
  })
})

it('does nothing without a work tree', async () => {
  await withTempTree({}, async (folder) => {
    expect(installHooks(folder)).toBe(false)
  })
})
