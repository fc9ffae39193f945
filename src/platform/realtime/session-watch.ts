import type { Caller } from '../kernel/caller'
import type { AccountChange } from '../ports/accounts'
import type { Container } from '../ports/container'

/** Why a stream ends although nobody left: event `session`, field `reason`. */
export type SessionEnd = AccountChange | 'expired'

/** Calls `onEnd` once, when what the caller was let in by does not hold any more. The result ends the watch. */
export type WatchSession = (onEnd: (reason: SessionEnd) => void) => () => void

/**
 * Apart from the caller, of whom nothing is kept while the stream is open.
 *
 * @param watchAccount - calls when the account is not any more what it was
 */
const watch = (watchAccount: WatchSession, leftMs: number, onEnd: (reason: SessionEnd) => void) => {
  const end = (reason: SessionEnd): void => {
    stop()
    onEnd(reason)
  }
  const timer = setTimeout(() => end('expired'), leftMs).unref()
  const leave = watchAccount(end)
  const stop = (): void => {
    clearTimeout(timer)
    leave()
  }
  return stop
}

/** A guest's cookie does not end. */
export const sessionOf = (
  { accounts, clock }: Pick<Container, 'accounts' | 'clock'>,
  { user, signedInUntilMs }: Caller,
): WatchSession => {
  if (!user || signedInUntilMs === undefined) return () => () => undefined
  return (onEnd) =>
    watch((onChange) => accounts.watch(user, onChange), signedInUntilMs - clock.now().getTime(), onEnd)
}
