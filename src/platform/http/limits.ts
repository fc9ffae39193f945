import type { Caller } from '../kernel/caller'
import { DomainError } from '../kernel/domain-error'
import type { Container } from '../ports/container'
import type { RateTake } from '../ports/rate-limiter'
import type { Endpoint } from './endpoint'

const MINUTE_MS = 60_000

/** Who is counted. */
interface Counted {
  readonly caller: Caller
  readonly address: string
}

/**
 * Everybody's limit: by account for the signed-in, by address for guests. Many accounts behind one address share a limit of
 * their own, which guests there do not use up.
 */
const commonTakes = ({ settings }: Container, { caller, address }: Counted): RateTake[] => {
  const { guest, user, address: signedIn } = settings.limits.requestsPerMinute
  const take = (bucket: string, points: number, key: string): RateTake => ({
    limit: { bucket, points, windowMs: MINUTE_MS },
    key,
  })
  if (!caller.user) return [take('api-guest', guest, address)]
  return [take('api-user', user, caller.user.id), take('api-address', signedIn, address)]
}

/** The endpoint's own, tighter limit, where it has one. */
const ownTakes = (
  { settings }: Container,
  own: Endpoint['limit'],
  { caller, address }: Counted,
): RateTake[] => {
  if (!own) return []
  const { per, points: stated, ...limit } = own
  const points = typeof stated === 'number' ? stated : stated(settings.limits)
  return [{ limit: { ...limit, points }, key: per === 'caller' && caller.user ? caller.user.id : address }]
}

/**
 * Counts a request: towards everybody's limit unless the endpoint says otherwise, then towards the endpoint's own.
 *
 * @throws DomainError `request.rateLimited` with `retryAfterSeconds`; `server.unavailable` where nobody may pass uncounted
 */
export const takeLimits = async (
  container: Container,
  { limit, countsTowardsLimit = true }: Pick<Endpoint, 'countsTowardsLimit' | 'limit'>,
  counted: Counted,
): Promise<void> => {
  const takes = [
    ...(countsTowardsLimit ? commonTakes(container, counted) : []),
    ...ownTakes(container, limit, counted),
  ]
  if (takes.length === 0) return
  const { isAllowed, resetMs } = await container.limiter.consumeAll(takes)
  if (isAllowed) return
  throw new DomainError('request.rateLimited', { retryAfterSeconds: Math.ceil(resetMs / 1_000) })
}
