/** Runs the work once for all who ask while it waits to run. */
export type Rerun = () => Promise<void>

/**
 * Never two at once: who asks while the work runs gets the run after it, which sees all that was there when they asked.
 * Everybody waiting for that one run shares it.
 */
export const createRerun = (work: () => Promise<void>): Rerun => {
  let current: Promise<void> | undefined
  let next: Promise<void> | undefined

  const run = (): Promise<void> => {
    current = work().finally(() => {
      current = undefined
    })
    return current
  }
  return () => {
    // Looked at first: between the end of one run and the start of the next there is a moment in which neither runs.
    if (next) return next
    if (!current) return run()
    next = current
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return run()
      })
    return next
  }
}
