import { APIError, type CollectionBeforeOperationHook } from 'payload'

import { wordsOf } from './words-of'

const RESETS = new Set(['forgotPassword', 'resetPassword'])

const isReset = ({ operation }: { operation: string }): boolean => RESETS.has(operation)

/**
 * Nobody resets a password by mail while there is no mail server: the mail would lie in the mailbox of the panel, and whoever
 * reads that could take over the account and see its private pictures.
 */
export const guardResets: CollectionBeforeOperationHook = ({ args, req, ...call }) => {
  if (isReset(call)) throw new APIError(wordsOf(req).resetClosed, 403, undefined, true)
  return args
}
