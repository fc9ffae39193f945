import type { Payload } from 'payload'

import type { Endpoint } from '../http/endpoint'
import type { JobView } from '../jobs/job-view'
import type { Topic } from '../kernel/topic'
import type { Container } from '../ports/container'
import type { EventHub } from '../realtime/event-hub'

/** Moves what was made as a guest to an account. */
export type Adopt = (container: Container, guestKey: string, userId: string) => Promise<void>

/** What endpoints may be made from beside the container, which every call brings along. */
export interface EndpointParts {
  readonly getPayload: () => Promise<Payload>
  readonly hub: EventHub
  /** Aborted when the process begins to end: event streams close. */
  readonly closing: AbortSignal
  /** All slices' `adopt`, one after another. */
  readonly adopt: Adopt
  /** All slices' `eventTypes`. */
  readonly eventTypes: readonly string[]
}

export interface LiveParts {
  readonly container: Container
  readonly hub: EventHub
}

export interface FeedParts extends LiveParts {
  /** Calls every reaction to the topic; rejects when one of them does. */
  readonly announce: <Payload>(topic: Topic<Payload>, payload: Payload) => Promise<void>
  /** All slices' `jobViews`. */
  readonly jobViews: readonly JobView[]
}

export interface Reaction {
  readonly topic: string
  readonly run: (payload: unknown, parts: LiveParts) => Promise<void>
}

/** What the web process gets of a slice. */
export interface WebPart {
  /** Under `/api/v1`, each with a row in the slice's access rows. */
  readonly endpoints?: readonly Endpoint[] | ((parts: EndpointParts) => readonly Endpoint[])
  /** Names of the events that the slice publishes to the browsers of their owner. */
  readonly eventTypes?: readonly string[]
  /** How browsers see the slice's jobs: published whenever one changes. */
  readonly jobViews?: readonly JobView[]
  /** Starts what publishes other events; the result ends it. */
  readonly startFeed?: (parts: FeedParts) => Promise<() => Promise<void>>
  /** To what other slices announce, in this process. */
  readonly reactions?: readonly Reaction[]
  /** Takes over what a guest has made; lower `order` first. */
  readonly adopt?: { readonly order: number; readonly run: Adopt }
}

export const defineWebPart = (part: WebPart): WebPart => part

export const reactTo = <Payload>(
  topic: Topic<Payload>,
  run: (payload: Payload, parts: LiveParts) => Promise<void>,
): Reaction => ({ topic: topic.name, run: (payload, parts) => run(payload as Payload, parts) })
