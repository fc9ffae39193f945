import { z } from 'zod'

import { defineEndpoint, type Endpoint } from '../http/endpoint'
import type { EventHub } from './event-hub'
import { eventStream } from './event-stream'
import { sessionOf } from './session-watch'
import { createOpenStreams } from './open-streams'

/**
 * Everything that concerns the caller, live. A guest who has made nothing has no events: 204.
 *
 * @param types - names of the events that come, for the OpenAPI document
 */
export const createEventsEndpoint = (
  hub: EventHub,
  closing: AbortSignal,
  types: readonly string[],
): Endpoint => {
  const openStreams = createOpenStreams(closing)
  return defineEndpoint({
    method: 'get',
    path: '/events',
    summary: `Server-Sent Events: ${[...types, 'session'].join(', ')}. With language=all every ${types.join(' and ')} comes in all languages, by locale`,
    minRank: 'guest',
    query: z.strictObject({ language: z.literal('all').optional() }),
    response: null,
    countsTowardsLimit: false,
    handler: async ({ caller, container, locale, query, request }) => {
      if (!caller.ownerKey) return { response: new Response(null, { status: 204 }) }
      return {
        response: eventStream({
          hub,
          openStreams,
          ownerKey: caller.ownerKey,
          language: query.language ?? locale,
          lastEventId: request.headers.get('last-event-id'),
          watchSession: sessionOf(container, caller),
        }),
      }
    },
  })
}
