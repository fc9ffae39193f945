import { describe, expect, it } from 'vitest'

import { isGoodPassword, passwordRules } from './password-rules'

describe('passwordRules', () => {
  it('turns at eight characters', () => {
    expect(passwordRules('1234567')).toEqual([{ id: 'length', isMet: false }])
    expect(passwordRules('12345678')).toEqual([{ id: 'length', isMet: true }])
  })

  it('mentions the upper bound only when it is broken', () => {
    expect(passwordRules('x'.repeat(128))).toHaveLength(1)
    expect(passwordRules('x'.repeat(129))).toContainEqual({ id: 'notTooLong', isMet: false })
    expect(isGoodPassword('x'.repeat(129))).toBe(false)
  })
})
