import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

import type { Clock } from '../ports/clock'
import type { RealtimeBus } from '../ports/realtime-bus'

const CHANNEL = 'upkeep:requests'
/** Published by Node.js for each request that any HTTP server of the process receives. */
const NODE_CHANNEL = 'http.server.request.start'

/** Shortest time between two messages that requests come in, in ms. */
const PUBLISH_EVERY_MS = 1_000

/** Asked by container runtimes for ever, and answered by nobody who waits. */
const isHealthCheck = ({ url = '' }: IncomingMessage): boolean => url.startsWith('/api/health/')

/**
 * Lets other processes know that this one is answering requests.
 *
 * @returns ends it
 */
export const publishRequests = ({ bus, clock }: { bus: RealtimeBus; clock: Clock }): (() => void) => {
  let publishedMs = -Infinity
  const note = (message: unknown): void => {
    const nowMs = clock.monotonicMs()
    if (
      nowMs - publishedMs < PUBLISH_EVERY_MS ||
      isHealthCheck((message as { request: IncomingMessage }).request)
    )
      return
    publishedMs = nowMs
    void bus.publish(CHANNEL, { type: 'request', data: {} })
  }
  subscribe(NODE_CHANNEL, note)
  return () => void unsubscribe(NODE_CHANNEL, note)
}

export interface RequestActivity {
  /** Since the last request that was reported, or since listening began, in ms. */
  quietMs(): number
}

/** Listens until the bus is closed. */
export const listenForRequests = async (parts: {
  readonly bus: RealtimeBus
  readonly clock: Clock
}): Promise<RequestActivity> => {
  const { bus, clock } = parts
  let requestedAtMs = clock.monotonicMs()
  await bus.subscribe(CHANNEL, () => void (requestedAtMs = clock.monotonicMs()))
  return { quietMs: () => clock.monotonicMs() - requestedAtMs }
}
