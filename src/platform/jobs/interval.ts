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
  let round: Promise<void>
  const run = async (): Promise<void> => {
    await work().catch(onError)
    if (!isStopped) timer = setTimeout(() => (round = run()), pauseMs)
  }
  round = run()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await round
    },
  }
}
