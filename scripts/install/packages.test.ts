import { describe, expect, it } from 'vitest'

import { isUpToDate } from './packages.mjs'

const manifest = { dependencies: { zod: '4.6.7' }, devDependencies: { tsx: '4.23.15' } }
const zod = { version: '4.6.7', integrity: 'sha512-a' }
const tsx = { version: '4.23.15', integrity: 'sha512-b', dev: true }
const foreignBinary = { version: '1.0.0', integrity: 'sha512-c', optional: true }
const lock = {
  packages: {
    '': manifest,
    'node_modules/zod': zod,
    'node_modules/tsx': tsx,
    'node_modules/win': foreignBinary,
  },
}
const installed = { packages: { 'node_modules/zod': zod, 'node_modules/tsx': tsx } }

describe('isUpToDate', () => {
  it('is content with what the lock says, without the binaries of other platforms', () => {
    expect(isUpToDate(manifest, lock, installed)).toBe(true)
  })

  it.each([
    ['nothing is installed', null],
    ['a package is missing', { packages: { 'node_modules/zod': zod } }],
    [
      'a version differs',
      { packages: { ...installed.packages, 'node_modules/zod': { ...zod, version: '4.6.6' } } },
    ],
    [
      'a content differs',
      { packages: { ...installed.packages, 'node_modules/zod': { ...zod, integrity: 'sha512-x' } } },
    ],
    ['a package is left over', { packages: { ...installed.packages, 'node_modules/old': zod } }],
  ])('installs when %s', (_why, state) => {
    expect(isUpToDate(manifest, lock, state)).toBe(false)
  })

  it('installs when package.json asks for something the lock does not know yet', () => {
    expect(isUpToDate({ ...manifest, dependencies: { zod: '4.6.8' } }, lock, installed)).toBe(false)
  })
})
