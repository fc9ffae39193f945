import { DomainError } from '@/platform/kernel/domain-error'
import type { Container } from '@/platform/ports/container'

const DAY_MS = 86_400_000

/**
 * Counts a guest's pictures against the network address as well: a cookie is thrown away in a moment.
 *
 * @param count - pictures of a new job
 * @returns null when they were there, else what the guest sees: DomainError `generation.addressExhausted` with
 * `retryAfterSeconds`
 */
export const chargeAddress = async (
  { limiter, settings }: Pick<Container, 'limiter' | 'settings'>,
  address: string,
  count: number,
): Promise<DomainError | null> => {
  const { draftPicturesPerDay, guestsPerAddress } = settings.limits
  const points = draftPicturesPerDay.guest * guestsPerAddress
  // Where guests have no drafts at all, there is nothing to count them by.
  if (points === 0) return null
  const limit = { bucket: 'guest-pictures', points, windowMs: DAY_MS }
  const { isAllowed, resetMs } = await limiter.consume(limit, address, count)
  if (isAllowed) return null
  return new DomainError('generation.addressExhausted', { retryAfterSeconds: Math.ceil(resetMs / 1_000) })
}
