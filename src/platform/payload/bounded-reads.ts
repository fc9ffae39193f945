import type { CollectionBeforeOperationHook } from 'payload'

import { isClientCall } from './client-call'

/** Rows that one call through Payload's REST or GraphQL may read. */
export const MOST_ROWS = 100

interface ReadArgs {
  readonly limit?: unknown
  readonly pagination?: boolean
}

/** Left out with pages: Payload's own default, which is lower. Zero means "all" to Payload, so it gives the most here. */
const boundedLimit = ({ limit, pagination }: ReadArgs): number | undefined => {
  if (limit === undefined && pagination !== false) return undefined
  const requested = Math.floor(Number(limit))
  return requested >= 1 ? Math.min(requested, MOST_ROWS) : MOST_ROWS
}

/** In version 3 Payload calls `find` and `findByID` both `read` to its hooks. */
const isRead = ({ operation }: { operation: string }): boolean => operation === 'read'

/**
 * Lists through REST and GraphQL end at `MOST_ROWS`, whatever `limit` or `pagination` asks for: by themselves they are
 * unbounded. Only clients' calls: a row's relations must not be cut off.
 */
export const boundRead: CollectionBeforeOperationHook = ({ args, ...call }) =>
  isRead(call) && isClientCall(call) ? { ...args, limit: boundedLimit(args as ReadArgs) } : args
