import type { RateDecision, RateLimiter, RateTake } from '../ports/rate-limiter'

/** @throws RangeError for a limit that could never allow or never end */
export const checkRateTake = ({ limit: { points, windowMs }, cost = 1 }: RateTake): void => {
  const isSound = [points, windowMs, cost].every((value) => Number.isSafeInteger(value) && value > 0)
  if (!isSound) throw new RangeError('points, windowMs and cost must be whole numbers above 0')
}

export const rateDecision = (isAllowed: boolean, remaining: number, resetMs: number): RateDecision => ({
  isAllowed,
  remaining: Math.max(0, remaining),
  resetMs: Math.max(0, Math.ceil(resetMs)),
})

/** Takes from one after the other up to the first that refuses, whose decision it returns; else that of the last. */
export const consumeInTurn = async (
  takes: readonly RateTake[],
  consume: RateLimiter['consume'],
): Promise<RateDecision> => {
  let decision = rateDecision(true, 0, 0)
  for (const { limit, key, cost } of takes) {
    decision = await consume(limit, key, cost)
    if (!decision.isAllowed) break
  }
  return decision
}
