import type { Caller } from '../kernel/caller'
import { DomainError } from '../kernel/domain-error'
import type { Container } from '../ports/container'
import type { RateLimit } from '../ports/rate-limiter'
import type { Endpoint } from './endpoint'

const MINUTE_MS = 60_000

const take = async (container: Container, limit: RateLimit, key: string): Promise<void> => {
  const decision = await container.limiter.consume(limit, key)
  if (decision.isAllowed) return
  throw new DomainError('request.rateLimited', { retryAfterSeconds: Math.ceil(decision.resetMs / 1_000) })
}

/**
 * Everybody's limit: by account for the signed-in, by address for guests. Many accounts behind one address share a limit of
 * their own, which guests there do not use up.
 *
 * @throws DomainError `request.rateLimited` with `retryAfterSeconds`
 */
export const takeCommonLimit = async (
  container: Container,
  caller: Caller,
  address: string,
): Promise<void> => {
  const { guest, user, address: signedIn } = container.settings.limits.requestsPerMinute
  const windowMs = MINUTE_MS
  if (!caller.user) return take(container, { bucket: 'api-guest', points: guest, windowMs }, address)
  await take(container, { bucket: 'api-user', points: user, windowMs }, caller.user.id)
  await take(container, { bucket: 'api-address', points: signedIn, windowMs }, address)
}

/**
 * The endpoint's own, tighter limit, where it has one.
 *
 * @throws DomainError `request.rateLimited`; `server.unavailable` where nobody may pass uncounted
 */
export const takeEndpointLimit = async (
  container: Container,
  endpoint: { readonly limit?: Endpoint['limit'] },
  caller: Caller,
  address: string,
): Promise<void> => {
  if (!endpoint.limit) return
  const { per, points: stated, ...limit } = endpoint.limit
  const points = typeof stated === 'number' ? stated : stated(container.settings.limits)
  await take(container, { ...limit, points }, per === 'caller' && caller.user ? caller.user.id : address)
}
