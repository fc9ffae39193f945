/**
 * Lets one of all tabs that take part under a name have its turn.
 *
 * @param onTurn - this tab has its turn from now on
 * @param onLost - it has not any more, though it did not leave: another tab has
 * @returns leaves: gives the turn on, or waits no more
 */
export type TakeTurn = (name: string, onTurn: () => void, onLost: () => void) => () => void

/** Of browsers on https and localhost. A tab that closes, or is discarded, gives its turn on by itself. */
export const turnByLocks =
  (locks: Pick<LockManager, 'request'>): TakeTurn =>
  (name, onTurn) => {
    const leaving = new AbortController()
    const untilLeft = () =>
      new Promise<void>((resolve) => {
        leaving.signal.addEventListener('abort', () => resolve())
        onTurn()
      })
    // Rejects only when this tab leaves before its turn came.
    locks.request(name, { signal: leaving.signal }, untilLeft).catch(() => undefined)
    return () => leaving.abort()
  }

/** Every tab for itself. */
export const turnAtOnce: TakeTurn = (_, onTurn) => {
  onTurn()
  return () => undefined
}
