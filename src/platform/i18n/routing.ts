import { defineRouting } from 'next-intl/routing'

import { LOCALE_COOKIE } from '../http/request-locale'
import { DEFAULT_LOCALE, LOCALES } from '../kernel/locale'
import { YEAR_SECONDS } from '../kernel/units'

/**
 * Pages always stand under `/en/…` or `/pl/…`. Alternate-language links are written by the pages from the public
 * address, not by the middleware from a header that a client could choose.
 */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: 'always',
  alternateLinks: false,
  localeCookie: { name: LOCALE_COOKIE, maxAge: YEAR_SECONDS, sameSite: 'lax', path: '/' },
})
