export interface RateLimit {
  /** Names the bucket, e.g. `login`; keys of different buckets never meet. */
  readonly bucket: string
  /** Allowed in one window; > 0. */
  readonly points: number
  readonly windowMs: number
  /** While keys cannot be counted for all processes together, nobody passes. Default false: a stricter count stands in. */
  readonly isFailClosed?: boolean
}

export interface RateDecision {
  readonly isAllowed: boolean
  readonly remaining: number
  /** Until the window ends and points come back. */
  readonly resetMs: number
}

/** So many points, default 1, of one limit for one key. */
export interface RateTake {
  readonly limit: RateLimit
  readonly key: string
  readonly cost?: number
}

/** Counts per key in fixed windows that start with the first use. */
export interface RateLimiter {
  /**
   * Takes `cost` points (default 1). When they are not there nothing is taken beyond the limit and `isAllowed` is false.
   *
   * @throws DomainError `server.unavailable` for a limit that fails closed, while the shared count is out of reach
   */
  consume(limit: RateLimit, key: string, cost?: number): Promise<RateDecision>
  /**
   * Takes from one after the other, in one round trip, up to the first that has not enough; what was taken before it stays taken.
   *
   * @param takes - at least one
   * @returns the decision of the one that refused, else of the last
   * @throws DomainError `server.unavailable` as `consume` does
   */
  consumeAll(takes: readonly RateTake[]): Promise<RateDecision>
  /** Forgets one key, e.g. after a good sign-in. */
  reset(limit: RateLimit, key: string): Promise<void>
  close(): Promise<void>
}
