import { expect, it } from 'vitest'

import { findLockFaults } from './lock-file.mjs'

const MANIFEST = { dependencies: { zod: '4.6.7' } }
const ZOD = { version: '4.6.7', integrity: 'sha512-a', funding: { url: 'https://example.org' } }
const lockOf = (entry: object) => ({ packages: { '': MANIFEST, 'node_modules/zod': entry } })

it('is content with versions and checksums', () => {
  expect(findLockFaults(lockOf(ZOD), MANIFEST)).toEqual([])
})

it.each([
  ['an address', { ...ZOD, resolved: 'https://example.org/zod.tgz' }, /has "resolved"/],
  ['a repository', { ...ZOD, version: 'git+ssh://example.org/zod.git' }, /is taken from git/],
  ['a package without checksum', { version: '4.6.7' }, /has no checksum/],
])('refuses %s', (_what, entry, fault) => {
  expect(findLockFaults(lockOf(entry), MANIFEST)).toEqual([expect.stringMatching(fault)])
})

it.each(['file:../zod', 'github:example/zod', 'https://example.org/zod.tgz'])(
  'refuses the range %s',
  (range) => {
    expect(findLockFaults(lockOf(ZOD), { devDependencies: { zod: range } })).toEqual([
      `package.json: zod is taken from ${range}`,
    ])
  },
)
