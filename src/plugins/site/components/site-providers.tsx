'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'

import { NoAnswerError } from '@/platform/browser/call-api'
import { ToastProvider } from '@/ui/toast'

const FRESH_MS = 30_000
const MOST_RETRIES = 2

const createClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Pages come with their first answer; events keep it true. Nothing is asked for twice.
        staleTime: FRESH_MS,
        retry: (failures, error) => error instanceof NoAnswerError && failures < MOST_RETRIES,
      },
    },
  })

/** What the client components of every page stand on: cached answers and messages. */
export function SiteProviders({ children }: Readonly<{ children: ReactNode }>) {
  const t = useTranslations()
  const [client] = useState(createClient)
  return (
    <QueryClientProvider client={client}>
      <ToastProvider undoLabel={t('library.bin.undo')} closeLabel={t('site.close')}>
        {children}
      </ToastProvider>
    </QueryClientProvider>
  )
}
