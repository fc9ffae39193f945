import { describe, expect, it } from 'vitest'

import { isSatisfied } from './expression.mjs'
import { findLicenceFaults } from './find-faults.mjs'

const isAllowed = (identifier: string) => ['MIT', 'ISC', 'Apache-2.0'].includes(identifier)

describe('isSatisfied', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT', true],
    ['(MPL-2.0 OR Apache-2.0)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only AND ISC OR MIT', true],
    ['MIT OR ISC AND GPL-3.0-only', true],
    ['(MIT OR ISC) AND GPL-3.0-only', false],
    ['MIT AND (GPL-2.0+ OR (BSD-3-Clause OR ISC))', true],
  ])('%s: %s', (expression, expected) => {
    expect(isSatisfied(expression, isAllowed)).toBe(expected)
  })

  it.each(['SEE LICENSE IN LICENSE.md', '(MIT', 'MIT)', 'MIT OR', '', 'MIT/X11', 'UNLICENSED ISC'])(
    'refuses %j, which is no expression',
    (text) => {
      expect(() => isSatisfied(text, isAllowed)).toThrow(TypeError)
    },
  )
})

describe('findLicenceFaults', () => {
  const lockOf = (packages: Record<string, { license?: string; dev?: boolean }>) => ({
    packages: { '': {}, ...packages },
  })
  const rules = {
    allowed: ['MIT'],
    exceptions: [{ package: '@fonts/*', licence: 'OFL-1.1', reason: 'fonts' }],
  }
  const font = { 'node_modules/@fonts/a': { license: 'OFL-1.1' } }

  it('is content with allowed licences, named exceptions and anything for development', () => {
    const lock = lockOf({
      ...font,
      'node_modules/a': { license: 'MIT' },
      'node_modules/b': { license: 'GPL-3.0-only', dev: true },
    })
    expect(findLicenceFaults(lock, rules)).toEqual([])
  })

  it.each([
    ['another licence', { license: 'GPL-3.0-only' }, 'c is under GPL-3.0-only'],
    ['an exception of another package', { license: 'OFL-1.1' }, 'c is under OFL-1.1'],
    ['no licence', {}, 'c states no licence'],
    ['no expression', { license: 'SEE LICENSE' }, 'c: Not a licence expression: SEE LICENSE'],
  ])('refuses %s, also deep in the tree', (_what, entry, fault) => {
    const lock = lockOf({ ...font, 'node_modules/a/node_modules/c': entry })
    expect(findLicenceFaults(lock, rules)).toEqual([fault])
  })

  it('refuses an exception that nothing needs any more', () => {
    expect(findLicenceFaults(lockOf({}), rules)).toEqual(['@fonts/*: an exception that nothing needs'])
  })
})
