import type { CollectionBeforeOperationHook, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

/** Rows that one call through Payload's REST or GraphQL may read. */
export const MOST_ROWS = 100

interface ReadArgs {
  readonly limit?: unknown
  readonly pagination?: boolean
}

/** Left out with pages: Payload's own default, which is lower. Zero means "all" to Payload, so it gives the most here. */
const boundedLimit = ({ limit, pagination }: ReadArgs): number | undefined => {
  if (limit === undefined && pagination !== false) return undefined
  const asked = Math.floor(Number(limit))
  return asked >= 1 ? Math.min(asked, MOST_ROWS) : MOST_ROWS
}

/** In version 3 Payload calls `find` and `findByID` both `read` to its hooks. */
const isRead = ({ operation }: { operation: string }): boolean => operation === 'read'

/**
 * The Local API, and Payload's own look-ups while it answers, say whether access is overridden; a client's call cannot. Only
 * the latter is bounded: a row's relations must not be cut off.
 */
const boundRead: CollectionBeforeOperationHook = ({ args, overrideAccess, ...call }) =>
  isRead(call) && overrideAccess === undefined ? { ...args, limit: boundedLimit(args as ReadArgs) } : args

const bound = (collection: SanitizedCollectionConfig): SanitizedCollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [boundRead, ...collection.hooks.beforeOperation] },
})

/**
 * Lists through REST and GraphQL end at `MOST_ROWS`, whatever `limit` or `pagination` asks for: by themselves they are
 * unbounded. Taken after Payload has added its own collections, so that none is left out.
 */
export const boundReads = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map(bound),
})
