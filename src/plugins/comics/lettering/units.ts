import english from 'hyphen/en-us/index.js'
import polish from 'hyphen/pl/index.js'

import { type Locale } from '@/platform/kernel/locale'

import { type FontMetrics, measureText } from './metrics'

/** Letters between two places where a line may end. */
export type Unit = Readonly<{
  text: string
  /** What stands between this unit and the next on the same line. */
  gap: '' | ' '
  /** What is drawn after it where the line ends here. */
  tail: '' | '-'
  /** The author ends the line here. */
  endsLine: boolean
}>

const SOFT_HYPHEN = '\u00ad'
const HYPHENATE = { pl: polish.hyphenateSync, en: english.hyphenateSync } satisfies Record<Locale, unknown>

const piece = (text: string, tail: Unit['tail']): Unit => ({ text, gap: '', tail, endsLine: false })

/** A word at its soft hyphens; a hyphen or a dash between letters ends a part too. */
const splitWord = (word: string): readonly Unit[] => {
  const parts = word.split(SOFT_HYPHEN).filter(Boolean)
  return parts.flatMap((part, index) => {
    const last = index === parts.length - 1
    const subs = part.split(/(?<=\p{L}[-—–])(?=\p{L})/u)
    return subs.map((text, at) => piece(text, at === subs.length - 1 && !last ? '-' : ''))
  })
}

const join = (units: readonly Unit[], gap: Unit['gap'], endsLine: boolean): readonly Unit[] =>
  units.map((unit, index) => (index === units.length - 1 ? { ...unit, gap, endsLine } : unit))

/** @param text - typeset. @returns its units in order; none of them is empty */
export const splitUnits = (text: string): readonly Unit[] =>
  text.split('\n').flatMap((line) => {
    const words = line.split(/[ \u200b]+/u).filter((word) => word.replaceAll(SOFT_HYPHEN, '') !== '')
    return words.flatMap((word, index) => join(splitWord(word), ' ', index === words.length - 1))
  })

const cutAnywhere = (text: string, fits: (text: string) => boolean): readonly string[] => {
  const parts: string[] = []
  let part = ''
  for (const char of text) {
    if (part !== '' && !fits(part + char)) {
      parts.push(part)
      part = ''
    }
    part += char
  }
  return [...parts, part]
}

const withTails = (parts: readonly string[], unit: Unit, tail: Unit['tail']): readonly Unit[] =>
  parts.map((text, index) => (index === parts.length - 1 ? { ...unit, text } : piece(text, tail)))

/**
 * Parts a unit that is wider than a line: by syllables, and where one of those is still too wide, anywhere.
 *
 * @param width - of the line, mm
 * @returns its parts, and whether a syllable had to be cut
 */
export const splitWideUnit = (
  unit: Unit,
  {
    font,
    sizeMm,
    width,
    language,
  }: Readonly<{ font: FontMetrics; sizeMm: number; width: number; language: Locale }>,
): Readonly<{ units: readonly Unit[]; isBroken: boolean }> => {
  const fits = (text: string): boolean => measureText(`${text}-`, font, sizeMm) <= width
  if (measureText(unit.text + unit.tail, font, sizeMm) <= width) return { units: [unit], isBroken: false }
  const syllables = HYPHENATE[language](unit.text, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN)
  if (syllables.every(fits)) return { units: withTails(syllables, unit, '-'), isBroken: false }
  return { units: withTails(cutAnywhere(unit.text, fits), unit, ''), isBroken: true }
}
