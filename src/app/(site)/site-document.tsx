import './site.css'

import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'

import { browserMessages } from '@/messages'
import { formats } from '@/platform/i18n/formats'
import type { Locale } from '@/platform/kernel/locale'
import { SiteProviders } from '@/plugins/site/client'
import { themeScript } from '@/plugins/site/server'

import { SiteAddress } from './site-address'
import { getRequestFacts } from './request-context'

export interface SiteDocumentProps {
  readonly locale: Locale
  readonly children: ReactNode
}

/**
 * The `<html>` of every page of the site. A theme that was chosen is set by the server, one of the system by the script
 * in the head, before the first paint.
 */
export async function SiteDocument({ locale, children }: SiteDocumentProps) {
  const { nonce, requestId, theme } = await getRequestFacts()
  return (
    <html
      lang={locale}
      data-theme={theme === 'system' ? undefined : theme}
      data-request-id={requestId}
      suppressHydrationWarning
    >
      <head>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <NextIntlClientProvider
          locale={locale}
          messages={browserMessages(locale)}
          formats={formats}
          timeZone="UTC"
        >
          <SiteAddress />
          <SiteProviders>{children}</SiteProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
