/** A process that dies at once again is started more and more slowly, then no more. */
const PAUSES_MS = [500, 1_000, 2_000, 5_000, 10_000] as const

/** Alive for this long: the earlier deaths are forgotten. */
const STEADY_MS = 60_000

export interface RestartLimit {
  /**
   * Counts one death.
   *
   * @param livedMs - how long the process had been alive
   * @returns how long to wait before the next start; null: no more starts
   */
  next(livedMs: number): number | null
  readonly deaths: number
}

export const createRestartLimit = (): RestartLimit => {
  let deaths = 0
  return {
    next(livedMs) {
      deaths = livedMs >= STEADY_MS ? 1 : deaths + 1
      return PAUSES_MS[deaths - 1] ?? null
    },
    get deaths() {
      return deaths
    },
  }
}
