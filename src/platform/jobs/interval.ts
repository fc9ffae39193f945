export interface Interval {
  /** Ends after the round that runs now. */
  stop(): Promise<void>
}

/**
 * Runs work at once and again after each pause, never two rounds at once.
 *
 * @param onError - called with what a round throws; the next round comes all the same
 */
export const startInterval = (
  pauseMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Interval => {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let round: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    await work().catch(onError)
    if (!isStopped) timer = setTimeout(next, pauseMs)
  }
  const next = (): void => void (round = run())
  next()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await round
    },
  }
}
