import type { RateDecision, RateLimit } from '../ports/rate-limiter'

/** @throws RangeError for a limit that could never allow or never end */
export const checkRateLimit = ({ points, windowMs }: RateLimit, cost: number): void => {
  const isSound = [points, windowMs, cost].every((value) => Number.isSafeInteger(value) && value > 0)
  if (!isSound) throw new RangeError('points, windowMs and cost must be whole numbers above 0')
}

export const rateDecision = (isAllowed: boolean, remaining: number, resetMs: number): RateDecision => ({
  isAllowed,
  remaining: Math.max(0, remaining),
  resetMs: Math.max(0, Math.ceil(resetMs)),
})
