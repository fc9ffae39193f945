import { DEFAULT_LOCALE, isLocale, LOCALE_HEADER, type Locale } from '../kernel/locale'
import { readCookie } from './cookies'

/** The cookie that pages keep the chosen language in. */
export const LOCALE_COOKIE = 'NEXT_LOCALE'

const weigh = (part: string): { locale: string; quality: number } => {
  const [range = '', ...rest] = part.trim().split(';')
  const quality = Number(
    rest
      .find((item) => item.trim().startsWith('q='))
      ?.trim()
      .slice(2) ?? 1,
  )
  return { locale: range.toLowerCase().split('-')[0] ?? '', quality: Number.isNaN(quality) ? 0 : quality }
}

/** The best of our languages by an `Accept-Language` header (RFC 9110 §12.5.4); null when none is named. */
export const negotiateLocale = (acceptLanguage: string | null): Locale | null => {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map(weigh)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return ranked.map(({ locale }) => locale).find(isLocale) ?? null
}

/** Language of an answer: of the page that asks, else of the account, else of the browser, else English. */
export const requestLocale = (headers: Headers, accountLocale?: Locale): Locale => {
  const chosen = [headers.get(LOCALE_HEADER), readCookie(headers, LOCALE_COOKIE)].find(isLocale)
  if (chosen) return chosen
  return accountLocale ?? negotiateLocale(headers.get('accept-language')) ?? DEFAULT_LOCALE
}
