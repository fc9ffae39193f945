import { IntlMessageFormat } from 'intl-messageformat'

import { LOCALES, type Locale } from '../kernel/locale'
import type { Texts, Translate } from '../kernel/translate'
import { formats } from './formats'

type Sentence = (params?: Readonly<Record<string, string | number>>) => string

const ERRORS = 'errors.'
const GENERAL_ERROR = 'errors.server.internal'

const IN_UTC: Intl.DateTimeFormatOptions = { timeZone: 'UTC' }

/** As `next-intl` writes them in pages: named formats, and both kinds of moments by the same names. */
const FORMATS = { number: formats.number, date: formats.dateTime, time: formats.dateTime }

/** Makes each of them once: making one takes longer than the sentence it is for. */
const once = <Args extends readonly unknown[], Made>(make: (...args: Args) => Made) => {
  const made = new Map<string, Made>()
  return (...args: Args): Made => {
    const key = JSON.stringify(args)
    const known = made.get(key) ?? make(...args)
    made.set(key, known)
    return known
  }
}

const FORMATTERS = {
  getNumberFormat: once(
    (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  ),
  getPluralRules: once(
    (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  ),
  getDateTimeFormat: once(
    (locale?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...IN_UTC, ...options }),
  ),
}

/** @throws Error when there is no sentence of that name */
const findText = (texts: Texts, key: string): string => {
  const found = key
    .split('.')
    .reduce<string | Texts | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), texts)
  if (typeof found !== 'string') throw new Error(`No sentence ${key}`)
  return found
}

/** Sentences of one language, each parsed once: use-intl's own translator looks its cache up by all formats at every call. */
const createSentences = (locale: Locale, texts: Texts) => {
  const parsed = new Map<string, Sentence>()
  return (key: string): Sentence => {
    const known = parsed.get(key)
    if (known) return known
    const message = new IntlMessageFormat(findText(texts, key), locale, FORMATS, { formatters: FORMATTERS })
    const sentence: Sentence = (params) => String(message.format(params))
    parsed.set(key, sentence)
    return sentence
  }
}

/**
 * Sentences outside React: for the API, mails and the worker. Dates come out in UTC: these processes know no visitor's
 * zone. A key that does not exist, or parameters that do not fit, give the key back; under `errors.` they give the
 * general sentence instead, because an error about an error helps nobody.
 */
export const createTranslate = (catalog: Readonly<Record<Locale, Texts>>): Translate => {
  const sentences = Object.fromEntries(
    LOCALES.map((locale) => [locale, createSentences(locale, catalog[locale])]),
  ) as Record<Locale, ReturnType<typeof createSentences>>
  return (locale, key, params) => {
    try {
      return sentences[locale](key)(params)
    } catch {
      return key.startsWith(ERRORS) && key !== GENERAL_ERROR ? sentences[locale](GENERAL_ERROR)() : key
    }
  }
}
