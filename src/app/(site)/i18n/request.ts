import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'

import { messages } from '@/messages'
import { formats } from '@/platform/i18n/formats'
import { DEFAULT_LOCALE, LOCALES } from '@/platform/kernel/locale'

/** What next-intl needs to render a page on the server. Times are shown in the visitor's zone by the browser. */
// The page for unknown addresses has no root parameter to read the language from; the middleware's answer it has.
// eslint-disable-next-line @typescript-eslint/no-deprecated
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(LOCALES, requested) ? requested : DEFAULT_LOCALE
  return { locale, messages: messages[locale], formats, timeZone: 'UTC' }
})
