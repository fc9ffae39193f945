import type { EntryKind, Language } from '../lexicon/entry'
import type { Match } from './match-words'
import { isNoun, PLURAL_PL, QUALITIES } from './word-classes'

/** A plural without a number: two stand for it, or three things. */
export const isManyForm = (match: Match, language: Language): boolean => {
  if (match.isEmoji || match.entries.some((e) => e[language].split(', ').includes(match.form))) return false
  if (language === 'en')
    return (
      /(s|men|women|people|children|mice|geese)$/.test(match.form) &&
      !/(ss|us|'s)$/.test(match.form) &&
      match.form !== 'princess'
    )
  return PLURAL_PL.test(match.form)
}

/** True when nothing but qualities stands between here and a noun. */
export const hasNounAhead = (matches: readonly Match[], i: number): boolean => {
  for (let j = i + 1; j < matches.length && j < i + 5; j++) {
    const match = matches[j]!
    if (match.startsClause) return false
    if (isNoun(match)) return true
    const isQuality =
      match.kind === 'known' && match.entries.some((e) => QUALITIES.has(e.kind) || e.kind === 'pose')
    if (!isQuality && match.kind !== 'unknown' && match.kind !== 'number') return false
  }
  return false
}

/** Nouns and words of grammar that are verbs of making behind a figure: "a man building a house", "children draw". */
const MAKING: ReadonlySet<string> = new Set(['building', 'painting', 'drawing', 'cooks', 'paints', 'draws'])
const MAKING_OF_MANY: ReadonlySet<string> = new Set(['cook', 'paint', 'draw', 'show', 'build'])
const FIGURES: ReadonlySet<EntryKind> = new Set(['person', 'animal', 'creature'])

export const isMaking = (matches: readonly Match[], i: number, language: Language): boolean => {
  const [before, match] = [matches[i - 1], matches[i]!]
  if (language !== 'en' || match.startsClause || !before?.entries.some((e) => FIGURES.has(e.kind)))
    return false
  return MAKING.has(match.form) || (MAKING_OF_MANY.has(match.form) && isManyForm(before, language))
}
