import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { EnvSchema } from './env'

/** Set by the launcher or by tools, never by people. */
const INTERNAL = ['KADR_DATABASE', 'KADR_FAIL_AT', 'NODE_ENV']

describe('the README', () => {
  it('lists every setting, and none that does not exist', () => {
    const documented = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(
      ([, name]) => name,
    )
    const known = Object.keys(EnvSchema.shape).filter((name) => !INTERNAL.includes(name))
    expect(documented.sort()).toEqual(known.sort())
  })
})
