'use client'

import { useMessages } from 'next-intl'

import { CrashPage } from '@/plugins/site/client'

type CrashProps = Readonly<{ error: Error & { digest?: string } }>

/** A page that broke. The server logs the same number. */
export default function SiteError({ error }: CrashProps) {
  const { crash } = useMessages().site
  return (
    <CrashPage
      texts={crash}
      requestId={error.digest ?? document.documentElement.dataset.requestId}
      onRetry={() => window.location.reload()}
    />
  )
}
