import { describe, expect, it } from 'vitest'

import { titleOf } from './title-of'

describe('the title', () => {
  it.each([
    ['a fox', 'a fox'],
    ['  a   fox\n in\ta forest ', 'a fox in a forest'],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['x'.repeat(81), `${'x'.repeat(80)}…`],
    [`${'word '.repeat(15)}and the last ones`, `${'word '.repeat(15).trim()} and…`],
  ])('of %o is %o', (prompt, title) => {
    expect(titleOf(prompt)).toBe(title)
  })

  it('never cuts a character in two', () => {
    for (const prompt of ['🦊'.repeat(100), `a${'🦊'.repeat(100)}`, `${'é'.repeat(79)}👩‍🚀 lands`]) {
      expect(titleOf(prompt)).not.toMatch(/\p{Surrogate}/u)
    }
  })
})
