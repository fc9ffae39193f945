import { APIError, type CollectionBeforeOperationHook, type Where } from 'payload'

import { MOST_ROWS } from './bounded-reads'
import { isClientCall } from './client-call'
import { localize } from './localize'

const SENTENCE = {
  en: `At most ${MOST_ROWS} at once: choose fewer.`,
  pl: `Najwyżej ${MOST_ROWS} naraz: wybierz mniej.`,
} as const

const WRITES = new Set(['update', 'delete'])
const isWrite = ({ operation }: { operation: string }): boolean => WRITES.has(operation)

/**
 * A change or deletion by a condition touches at most `MOST_ROWS` rows: by itself it would touch all that fit, in one request.
 * More are refused as a whole, so that nothing is half done.
 */
export const boundWrite: CollectionBeforeOperationHook = async ({ args, collection, req, ...call }) => {
  const { where } = args as { where?: Where }
  if (!isWrite(call) || !isClientCall(call) || !where) return args
  const { totalDocs } = await req.payload.count({
    collection: collection.slug,
    where: structuredClone(where),
    overrideAccess: false,
    req,
  })
  if (totalDocs > MOST_ROWS) throw new APIError(localize(SENTENCE, req), 400, undefined, true)
  return args
}
