import type { CollectionBeforeOperationHook } from 'payload'

import { findAccount } from './accounts'
import { spendHashTime } from './spend-hash-time'

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const isLogin = ({ operation }: { operation: string }): boolean => operation === 'login'

/**
 * Payload answers at once when nobody has the address of a sign-in, and hashes the password otherwise: the time would reveal who
 * has an account. What it refuses before it looks, it refuses at once for everybody.
 */
export const hashForUnknown: CollectionBeforeOperationHook = async ({ args, req, ...call }) => {
  if (!isLogin(call)) return args
  const { email, password } = ('data' in args ? args.data : {}) as { email?: unknown; password?: unknown }
  const canBeTried = textOf(email) !== '' && textOf(password) !== ''
  if (canBeTried && !(await findAccount(req.payload, textOf(email)))) await spendHashTime(String(password))
  return args
}
