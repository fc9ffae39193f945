import { describe, expect, it } from 'vitest'

import { nodeVersionFault, readNodeRange } from './node-version.mjs'

const RANGE = '^20.20.0 || ^22.12.0 || >=24.0.0'

describe('nodeVersionFault', () => {
  it.each(['20.20.0', '20.21.3', '22.12.0', '24.0.0', '26.1.0'])('takes %s', (version) => {
    expect(nodeVersionFault(RANGE, version)).toBeNull()
  })

  it.each(['18.20.8', '20.19.9', '21.7.0', '22.11.9', '23.9.0'])('refuses %s in one sentence', (version) => {
    expect(nodeVersionFault(RANGE, version)).toBe(`Kadr needs Node.js ${RANGE}; this is ${version}.`)
  })

  it('refuses a range it does not understand', () => {
    expect(() => nodeVersionFault('20.x', '20.20.0')).toThrow(TypeError)
  })

  it('understands the range of package.json', () => {
    expect(nodeVersionFault(readNodeRange('.'))).toBeNull()
  })
})
