import { ValidationError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'

import { Name, Password, PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '../contract'
import { wordsOf } from './words-of'

interface AccountData {
  readonly password?: unknown
  readonly name?: unknown
}

const faultsOf = ({ password, name }: AccountData, req: PayloadRequest) => {
  const words = wordsOf(req)
  const limits = words.password
    .replace('{min}', String(PASSWORD_MIN_CHARACTERS))
    .replace('{max}', String(PASSWORD_MAX_CHARACTERS))
  return [
    ...(password !== undefined && !Password.safeParse(password).success
      ? [{ path: 'password', message: limits }]
      : []),
    ...(name !== undefined && name !== null && !Name.safeParse(name).success
      ? [{ path: 'name', message: words.name }]
      : []),
  ]
}

const WRITES = new Set(['create', 'update'])
const isWrite = ({ operation }: { operation: string }): boolean => WRITES.has(operation)

/** The rules of registration hold for the routes that Payload makes, too. */
export const guardAccountData: CollectionBeforeOperationHook = ({ args, req, ...call }) => {
  if (!isWrite(call)) return args
  const { data } = args as { data?: AccountData }
  const errors = faultsOf(data ?? {}, req)
  if (errors.length > 0) throw new ValidationError({ collection: 'users', errors, req })
  return args
}
