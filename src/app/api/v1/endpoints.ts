import type { Payload } from 'payload'

import type { Endpoint } from '@/platform/http/endpoint'
import type { Container } from '@/platform/ports/container'
import { createEventsEndpoint } from '@/platform/realtime/endpoint'
import type { EventHub } from '@/platform/realtime/event-hub'
import { createAccountEndpoints } from '@/plugins/auth/server'
import { adoptJobs, jobEndpoints } from '@/plugins/generation/server'
import { adoptMedia, mediaEndpoints } from '@/plugins/library/server'

export interface EndpointParts {
  readonly getPayload: () => Promise<Payload>
  readonly hub: EventHub
  /** Aborted when the process is told to end: event streams close. */
  readonly closing: AbortSignal
}

/** Jobs first: one that ends in between already lands with the account. */
const adopt = async (container: Container, guestKey: string, userId: string): Promise<void> => {
  await adoptJobs(container, guestKey, userId)
  await adoptMedia(container, guestKey, userId)
}

/** Every endpoint under `/api/v1`: what the dispatcher answers, OpenAPI describes and the access test walks. */
export const createEndpoints = ({ getPayload, hub, closing }: EndpointParts): readonly Endpoint[] => [
  ...createAccountEndpoints(getPayload, adopt),
  ...jobEndpoints,
  ...mediaEndpoints,
  createEventsEndpoint(hub, closing),
]
