import type { Caller } from '../kernel/caller'
import type { AccountChange } from '../ports/accounts'
import type { Container } from '../ports/container'

/** Why a stream ends although nobody left: event `session`, field `reason`. */
export type SessionEnd = AccountChange | 'expired'

/** Calls `onEnd` once, when what the caller was let in by does not hold any more. The result ends the watch. */
export type WatchSession = (onEnd: (reason: SessionEnd) => void) => () => void

/** A guest's cookie does not end. */
export const sessionOf =
  ({ accounts, clock }: Pick<Container, 'accounts' | 'clock'>, caller: Caller): WatchSession =>
  (onEnd) => {
    const { user, signedInUntilMs } = caller
    if (!user || signedInUntilMs === undefined) return () => undefined
    const timer = setTimeout(() => end('expired'), signedInUntilMs - clock.now().getTime()).unref()
    const leave = accounts.watch(user, (change) => end(change))
    const stop = (): void => {
      clearTimeout(timer)
      leave()
    }
    const end = (reason: SessionEnd): void => {
      stop()
      onEnd(reason)
    }
    return stop
  }
