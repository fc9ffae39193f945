import { describe, expect, it } from 'vitest'

import { accountFaults } from './account-faults'

const values = (email: string, password: string) => ({ email, password, name: '' })

describe('accountFaults', () => {
  it('asks for what is missing', () => {
    expect(accountFaults(values(' ', ''), true)).toEqual({ email: 'required', password: 'required' })
  })

  it('refuses what cannot be an address', () => {
    expect(accountFaults(values('ola', 'x'), false)).toEqual({ email: 'emailInvalid' })
    expect(accountFaults(values(' ola@localhost ', 'x'), false)).toEqual({})
  })

  it('holds only new passwords to the rules', () => {
    expect(accountFaults(values('ola@example.org', 'short'), true)).toEqual({ password: 'passwordRules' })
    expect(accountFaults(values('ola@example.org', 'short'), false)).toEqual({})
  })
})
