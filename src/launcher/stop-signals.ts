/** A second signal sooner than this is the same one, sent twice: the terminal and `make`, or npm. */
const SAME_SIGNAL_MS = 500
const PARENT_CHECK_MS = 1_000

export interface StopSignals {
  /** Aborted by Ctrl-C, SIGTERM, a closed terminal, or the end of the `make` that started this process. */
  readonly requested: AbortSignal
  /** Aborted by Ctrl-C or SIGTERM once more: end at once. */
  readonly forced: AbortSignal
}

/** `make` killed by force leaves its recipe behind, without anybody who could press Ctrl-C. */
const watchMake = (onParentExit: () => void): void => {
  if (process.env.MAKELEVEL === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && onParentExit(), PARENT_CHECK_MS).unref()
}

export const listenForStop = (nowMs: () => number = () => performance.now()): StopSignals => {
  const requested = new AbortController()
  const forced = new AbortController()
  let requestedAtMs = 0
  const request = (): void => {
    if (!requested.signal.aborted) requestedAtMs = nowMs()
    requested.abort()
  }
  const insist = (): void => {
    if (requested.signal.aborted && nowMs() - requestedAtMs > SAME_SIGNAL_MS) forced.abort()
    else request()
  }
  process.on('SIGINT', insist).on('SIGTERM', insist).on('SIGHUP', request)
  watchMake(request)
  return { requested: requested.signal, forced: forced.signal }
}

/** Resolves when `signal` is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** `work`, or a rejection with the signal's reason as soon as it is aborted. */
export const unlessAborted = <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> =>
  Promise.race([
    work,
    aborted(signal).then(() => {
      throw signal.reason
    }),
  ])
