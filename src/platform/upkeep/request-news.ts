import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

import type { Clock } from '../ports/clock'
import type { RealtimeBus } from '../ports/realtime-bus'

const CHANNEL = 'upkeep:requests'
/** Published by Node.js for each request that any HTTP server of the process receives. */
const NODE_CHANNEL = 'http.server.request.start'

/** How often the web process says that it is asked at most, in ms. */
const SAY_MS = 1_000

/** Asked by container runtimes for ever, and answered by nobody who waits. */
const isHealthCheck = ({ url = '' }: IncomingMessage): boolean => url.startsWith('/api/health/')

/**
 * Lets other processes know that this one is answering requests.
 *
 * @returns ends it
 */
export const publishRequests = ({ bus, clock }: { bus: RealtimeBus; clock: Clock }): (() => void) => {
  let saidMs = -Infinity
  const note = (message: unknown): void => {
    const nowMs = clock.monotonicMs()
    if (nowMs - saidMs < SAY_MS || isHealthCheck((message as { request: IncomingMessage }).request)) return
    saidMs = nowMs
    void bus.publish(CHANNEL, { type: 'request', data: {} })
  }
  subscribe(NODE_CHANNEL, note)
  return () => void unsubscribe(NODE_CHANNEL, note)
}

export interface RequestNews {
  /** Since the last request that was heard of, or since listening began, in ms. */
  quietMs(): number
}

/** Listens until the bus is closed. */
export const listenForRequests = async (parts: {
  readonly bus: RealtimeBus
  readonly clock: Clock
}): Promise<RequestNews> => {
  const { bus, clock } = parts
  let heardMs = clock.monotonicMs()
  await bus.subscribe(CHANNEL, () => void (heardMs = clock.monotonicMs()))
  return { quietMs: () => clock.monotonicMs() - heardMs }
}
