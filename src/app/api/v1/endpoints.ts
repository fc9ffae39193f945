import type { Endpoint } from '@/platform/http/endpoint'
import { composeWeb } from '@/platform/slices/compose-web'
import type { EndpointParts } from '@/platform/slices/web-part'
import { slices } from '@/slices'

/** Every endpoint under `/api/v1`: what the dispatcher answers, OpenAPI describes and the access test walks. */
export const createEndpoints = async (
  parts: Omit<EndpointParts, 'adopt' | 'eventTypes'>,
): Promise<readonly Endpoint[]> => (await composeWeb(slices)).endpoints(parts)
