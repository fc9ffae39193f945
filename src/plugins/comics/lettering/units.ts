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

const NBSP = '\u00a0'
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

type LineSize = Readonly<{ font: FontMetrics; sizeMm: number; width: number; language: Locale }>

type Parts = Readonly<{ units: readonly Unit[]; isBroken: boolean; isParted: boolean }>

const partWord = (unit: Unit, { font, sizeMm, width, language }: LineSize): Parts => {
  const fits = (text: string): boolean => measureText(text, font, sizeMm) <= width
  if (fits(unit.text + unit.tail)) return { units: [unit], isBroken: false, isParted: false }
  const syllables = HYPHENATE[language](unit.text, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN)
  const canPart = syllables.every((syllable, at) =>
    fits(at < syllables.length - 1 ? `${syllable}-` : syllable),
  )
  const units = canPart ? withTails(syllables, unit, '-') : withTails(cutAnywhere(unit.text, fits), unit, '')
  return { units, isBroken: !canPart && units.length > 1, isParted: units.length > 1 }
}

/**
 * Parts a unit that is wider than a line: words that are bound to each other first, then a word by its syllables, and
 * where one of those is still too wide, anywhere.
 *
 * @returns its parts; whether a syllable had to be cut; whether a word had to be parted at all
 */
export const splitWideUnit = (unit: Unit, line: LineSize): Parts => {
  const words = unit.text.split(NBSP).filter(Boolean)
  const isWide = measureText(unit.text + unit.tail, line.font, line.sizeMm) > line.width
  if (!isWide || words.length === 0) return { units: [unit], isBroken: false, isParted: false }
  const parts = words.map((text, at) =>
    partWord(
      at === words.length - 1 ? { ...unit, text } : { text, gap: ' ', tail: '', endsLine: false },
      line,
    ),
  )
  return {
    units: parts.flatMap(({ units }) => units),
    isBroken: parts.some(({ isBroken }) => isBroken),
    isParted: parts.some(({ isParted }) => isParted),
  }
}
