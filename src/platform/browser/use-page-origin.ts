import { useSyncExternalStore } from 'react'

/** A page never changes its origin. */
const subscribe = () => () => undefined

/**
 * Scheme, host and port that the browser shows.
 *
 * @param known - what the server knows of it, for its own markup; empty while it does not
 */
export const usePageOrigin = (known = ''): string =>
  useSyncExternalStore(
    subscribe,
    () => window.location.origin,
    () => known,
  )
