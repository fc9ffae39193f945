'use client'

import type { QueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, type ReactNode } from 'react'

import { LiveProvider } from '@/platform/browser/live'
import { liveEventsOf } from '@/platform/browser/slice-client'
import { browserSlices } from '@/slices.client'
import { useToast } from '@/ui/toast'

export interface LiveEventsProps {
  readonly userId: string | null
  /** False for a guest who has made nothing yet. */
  readonly hasOwner: boolean
  readonly children: ReactNode
}

const EVENTS = liveEventsOf(browserSlices)

const reasonOf = (data: unknown): unknown => (data as { reason?: unknown } | null)?.reason

/** Joins the one event stream to the slices that want to know. */
export function LiveEvents({ userId, hasOwner, children }: LiveEventsProps) {
  const t = useTranslations('site.problem')
  const router = useRouter()
  const toast = useToast()
  const routes = useMemo(() => {
    const startOver = (client: QueryClient) => {
      client.clear()
      router.refresh()
    }
    return {
      events: EVENTS,
      session: (client: QueryClient, data: unknown) => {
        if (reasonOf(data) === 'rankChanged') {
          // Still signed in, but other things may be seen and done.
          void client.invalidateQueries()
          return router.refresh()
        }
        startOver(client)
        toast.show({ text: t('sessionEnded') })
      },
      otherIdentity: startOver,
    }
  }, [router, t, toast])
  return (
    <LiveProvider userId={userId} hasOwner={hasOwner} routes={routes}>
      {children}
    </LiveProvider>
  )
}
