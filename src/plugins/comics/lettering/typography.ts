import { type Locale } from '@/platform/kernel/locale'

const NBSP = '\u00a0'

const QUOTES: Record<Locale, readonly [open: string, close: string]> = { pl: ['„', '”'], en: ['“', '”'] }

/** Straight quotes by turns; one after a space, a bracket or a dash opens. */
const curlQuotes = (text: string, language: Locale): string => {
  const [open, close] = QUOTES[language]
  return text
    .replace(/"/gu, (_, at: number) => (at === 0 || /[\s([{„“«—–]/u.test(text[at - 1]!) ? open : close))
    .replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])|(?<=\p{L})'/gu, '’')
}

const setDashes = (text: string): string =>
  text
    .replace(/(?<!-)--(?!-)/gu, '—')
    .replace(/(?<=^|[ \u00a0\n])-(?=[ \u00a0\n])/gu, '—')
    .replace(/\.{3}/gu, '…')

/** A one-letter word stays with the next one; the pronoun and interjections too. */
const bindShortWords = (text: string): string =>
  // Twice, for every second of several in a row is looked at only in the second round.
  [0, 1].reduce(
    (bound) => bound.replace(/(?<=^|[\s\u00a0„“«(—])([aiouwzAIOUWZ])[ \n]+(?=\S)/gu, `$1${NBSP}`),
    text,
  )

/** Marks that stand alone stay with the word before them; at the start with the word after. */
const bindLoneMarks = (text: string): string =>
  text
    .replace(/^([\p{P}\p{S}]+)[ ]+(?=\S)/gmu, `$1${NBSP}`)
    .replace(/[ ]+(?=[\p{P}\p{S}]+(?:[ \n]|$))/gu, NBSP)

/**
 * Sets a text as a printer would: quotes and dashes of the language, an ellipsis as one letter, and spaces at which no
 * line may end as no-break spaces. A line break of the author stays.
 *
 * @returns text in Unicode's composed form; applying it again changes nothing
 */
export const typeset = (text: string, language: Locale): string => {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim()
  const marked = setDashes(curlQuotes(clean, language))
  return bindLoneMarks(language === 'pl' ? bindShortWords(marked) : marked)
}
