'use client'

import './(site)/site.css'

import { isLocale } from '@/platform/kernel/locale'
import { CrashPage, crashTexts } from '@/plugins/site/client'

type CrashProps = Readonly<{ error: Error & { digest?: string } }>

const localeOfPage = () => {
  const first = typeof window === 'undefined' ? undefined : window.location.pathname.split('/')[1]
  return isLocale(first) ? first : 'en'
}

/** When even the layout broke: a page that stands on nothing but itself. */
export default function GlobalError({ error }: CrashProps) {
  const locale = localeOfPage()
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <CrashPage
          texts={crashTexts(locale)}
          requestId={error.digest}
          onRetry={() => window.location.reload()}
        />
      </body>
    </html>
  )
}
