import { LOCALES, type Locale } from '../kernel/locale'

/** A language, or all of them at once: for a stream that is shared by pages in several languages. */
export type Language = Locale | 'all'

/** What is said in the language; for `all` an object with what is said in each, by locale. */
export const sayIn = (language: Language, say: (locale: Locale) => unknown): unknown =>
  language === 'all' ? Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) : say(language)
