import type { Locale } from '../kernel/locale'

const NBSP = '\u00a0'

/** One-letter words that Polish never leaves at the end of a line. */
const POLISH_ONE_LETTER = /(^|[\s\u00a0(„{}>])([aiouwzAIOUWZ]) (?=\S)/g

/** A number, an ICU argument or `#`, then a unit: they stay on one line. */
const NUMBER_AND_UNIT =
  /(\d|\}|#) (?=(?:s|min|h|px|kB|MB|GB|dpi|lat|godzin(?:ach)?|hours|years)(?![\p{L}\d]))/gu

const HASH_AND_NOUN = /# (?=\p{L})/gu

/**
 * Puts non-breaking spaces where a line must not break: between a number and its unit or noun, and in Polish after a
 * one-letter word. Works on plain text and on ICU messages alike.
 */
export const bindSpaces = (text: string, locale: Locale): string => {
  const bound = text.replace(NUMBER_AND_UNIT, `$1${NBSP}`).replace(HASH_AND_NOUN, `#${NBSP}`)
  if (locale !== 'pl') return bound
  // Twice: in "i w domu" the second word begins where the first match ended.
  const once = bound.replace(POLISH_ONE_LETTER, `$1$2${NBSP}`)
  return once.replace(POLISH_ONE_LETTER, `$1$2${NBSP}`)
}

type Texts = string | { readonly [key: string]: Texts }

/** `bindSpaces` over a whole tree of messages; the shape stays. */
export const bindSpacesDeep = <T extends Texts>(texts: T, locale: Locale): T =>
  (typeof texts === 'string'
    ? bindSpaces(texts, locale)
    : Object.fromEntries(
        Object.entries(texts).map(([key, value]) => [key, bindSpacesDeep(value, locale)]),
      )) as T
