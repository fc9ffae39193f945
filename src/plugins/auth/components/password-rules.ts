import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '../contract'

export interface RuleState {
  readonly id: 'length' | 'notTooLong'
  readonly isMet: boolean
}

/** The rules worth showing while a password is typed: the upper bound only once it is broken. */
export const passwordRules = (password: string): RuleState[] => {
  const { length } = password
  const minimum: RuleState = { id: 'length', isMet: length >= PASSWORD_MIN_CHARACTERS }
  return length > PASSWORD_MAX_CHARACTERS ? [minimum, { id: 'notTooLong', isMet: false }] : [minimum]
}

export const isGoodPassword = (password: string): boolean =>
  passwordRules(password).every(({ isMet }) => isMet)
