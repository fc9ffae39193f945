export const LOCALES = ['en', 'pl'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

/** Request header in which a page says its language: the cookie tells that of the page opened last, maybe in another tab. */
export const LOCALE_HEADER = 'x-kadr-locale'

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale)
