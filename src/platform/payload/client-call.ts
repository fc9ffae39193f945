import type { CollectionBeforeOperationHook } from 'payload'

type HookArgs = Parameters<CollectionBeforeOperationHook>[0]

/**
 * True for a call through REST or GraphQL. The Local API, and Payload's own look-ups while it answers, say whether access is
 * overridden; a client's call cannot.
 */
export const isClientCall = ({ overrideAccess }: Pick<HookArgs, 'overrideAccess'>): boolean =>
  overrideAccess === undefined
