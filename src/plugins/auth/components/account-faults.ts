import { isGoodPassword } from './password-rules'

export type AccountField = 'email' | 'password' | 'name'
export type AccountValues = Readonly<Record<AccountField, string>>
export type AccountFault = 'required' | 'emailInvalid' | 'passwordRules'

// Only what cannot be an address at all; the server decides.
const EMAIL = /^[^\s@]+@[^\s@]+$/

/** What a form can see without asking the server; the values are keys under `auth.fields`. */
export const accountFaults = (
  { email, password }: AccountValues,
  isNewPassword: boolean,
): Partial<Record<AccountField, AccountFault>> => {
  const address = email.trim()
  return {
    ...(address === '' ? { email: 'required' } : EMAIL.test(address) ? {} : { email: 'emailInvalid' }),
    ...(password === ''
      ? { password: 'required' }
      : isNewPassword && !isGoodPassword(password)
        ? { password: 'passwordRules' }
        : {}),
  }
}
