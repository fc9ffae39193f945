'use client'

import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'

import type { Locale } from '../kernel/locale'
import { joinIdentity } from './identity'
import { openSharedStream } from './shared-stream'
import type { LiveEventHandler } from './slice-client'

/** Tabs may be in several languages and share one stream, so every event comes in all of them. */
const STREAM_URL = '/api/v1/events?language=all'
const GUEST = 'guest'
const JUST_NOW_MS = 5_000

/** The server's own event: it is about the sign-in, and comes without languages. */
const SESSION = 'session'

/** What each kind of event does to the cached answers of this tab. */
export interface LiveRoutes {
  /** Of the slices, by the name of the event. */
  readonly events: Readonly<Record<string, LiveEventHandler>>
  /** The sign-in has ended or changed. */
  readonly session: LiveEventHandler
  /** Somebody else is signed in in another tab, or nobody any more: one browser is one person. */
  readonly otherIdentity: (client: QueryClient) => void
}

const inLanguage = (data: unknown, locale: Locale): unknown =>
  (data as Readonly<Record<Locale, unknown>> | null)?.[locale]

const StartContext = createContext<() => void>(() => undefined)

/** Starts the event stream, if it is not open yet: for guests, who own nothing before their first picture. */
export const useStartLive = (): (() => void) => useContext(StartContext)

/** Calls `wake` when the machine or the network comes back, or the tab is looked at again. */
const onWaking = (wake: () => void): (() => void) => {
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake()
  }
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) wake()
  }
  window.addEventListener('online', wake)
  window.addEventListener('pageshow', onShow)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', wake)
    window.removeEventListener('pageshow', onShow)
    document.removeEventListener('visibilitychange', onVisible)
  }
}

export interface LiveProviderProps {
  /** Id of the account; null for a guest. */
  readonly userId: string | null
  /** False for a guest who has made nothing yet: there is nothing to follow. */
  readonly hasOwner: boolean
  /** Module-level constant: a new object each time would reopen the stream. */
  readonly routes: LiveRoutes
  readonly children: ReactNode
}

/** Keeps the cached answers true by the event stream that all tabs share. */
export function LiveProvider({ userId, hasOwner, routes, children }: LiveProviderProps) {
  const client = useQueryClient()
  const locale = useLocale()
  const identity = userId ?? GUEST
  const [startedBy, setStartedBy] = useState<string | null>(null)
  const isStarted = hasOwner || startedBy === identity
  const start = useCallback(() => setStartedBy(identity), [identity])

  useEffect(() => joinIdentity(identity, () => routes.otherIdentity(client)), [client, identity, routes])

  useEffect(() => {
    if (!isStarted) return
    const stream = openSharedStream(STREAM_URL, identity, {
      types: [...Object.keys(routes.events), SESSION],
      onMessage: ({ type, data }) => {
        if (type === SESSION) routes.session(client, data)
        else routes.events[type]?.(client, inLanguage(data, locale))
      },
      // An answer that came with the page a moment ago has missed nothing.
      onGap: () => void client.invalidateQueries({ predicate: (query) => query.isStaleByTime(JUST_NOW_MS) }),
    })
    const stopListening = onWaking(stream.wake)
    return () => {
      stopListening()
      stream.close()
    }
  }, [client, identity, isStarted, locale, routes])

  return <StartContext value={start}>{children}</StartContext>
}
