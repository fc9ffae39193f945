import type { Character } from '../character'
import type { Entry, Language } from '../lexicon/entry'
import { foldPolish, hasPolishLetters } from '../lexicon/inflect-polish'
import { wordIndex, type Candidate } from '../lexicon/lexicon'
import { FUNCTION_WORDS } from '../lexicon/qualities'
import { createNames, type NameIndex } from './names'
import type { Word } from './words'

/** A stretch of the prompt and what it can mean. */
export interface Match {
  readonly surface: string
  readonly form: string
  readonly startsClause: boolean
  readonly length: number
  /** `known`: in the lexicon; `function`: grammar only; `number`: digits; `unknown`: a word we cannot draw. */
  readonly kind: 'known' | 'function' | 'number' | 'unknown'
  readonly entries: readonly Entry[]
  readonly isEmoji?: boolean
  /** The member of the cast whose name it is. */
  readonly character?: Character
}

const FUNCTIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  pl: new Set(FUNCTION_WORDS.pl.split(' ')),
  en: new Set(FUNCTION_WORDS.en.split(' ')),
}

export const isFunctionWord = (form: string, language: Language): boolean => FUNCTIONS[language].has(form)

const fits = ({ phrase }: Candidate, forms: readonly string[], at: number): boolean =>
  phrase.every((set, i) => set.has(forms[at + i] ?? ''))

const longest = (candidates: readonly Candidate[], forms: readonly string[], at: number): Candidate[] => {
  const fitting = candidates.filter((candidate) => fits(candidate, forms, at))
  const length = Math.max(0, ...fitting.map((c) => c.phrase.length))
  return fitting.filter((c) => c.phrase.length === length)
}

const lookUp = (forms: readonly string[], at: number, language: Language): Candidate[] => {
  const form = forms[at] ?? ''
  const index = wordIndex(language)
  const exact = longest(index.exact.get(form) ?? [], forms, at)
  // "The sun shines": świeci is also of the candle. What connects means something only as a part of a phrase.
  if (exact[0]?.phrase.length === 1 && isFunctionWord(form, language)) return []
  if (exact.length > 0 || language === 'en') return exact
  if (hasPolishLetters(form) || isFunctionWord(form, language)) return []
  // Typed without Polish letters: only if a single meaning is left, for a wrong thing is worse than none.
  const folded = longest(index.folded.get(form) ?? [], forms.map(foldPolish), at)
  return new Set(folded.map((c) => c.entry)).size === 1 ? folded : []
}

/** A picture means what its English word means, whatever the language round it. */
const matchEmoji = ({ surface, form, startsClause }: Word): Match => {
  const forms = form.split(' ')
  const candidates = lookUp(forms, 0, 'en').filter((c) => c.phrase.length === forms.length)
  const kind = candidates.length > 0 ? 'known' : 'unknown'
  const entries = candidates.slice(0, 1).map((c) => c.entry)
  // In the dictionary's form: one picture is one thing.
  return { surface, form, startsClause, length: 1, kind, entries, isEmoji: true }
}

const matchAt = (words: readonly Word[], forms: readonly string[], at: number, language: Language): Match => {
  const word = words[at]!
  if (word.isEmoji) return matchEmoji(word)
  const base = { surface: word.surface, form: word.form, startsClause: word.startsClause, length: 1 }
  if (/^\p{N}+$/u.test(word.form)) return { ...base, kind: 'number', entries: [] }
  const other: Language = language === 'pl' ? 'en' : 'pl'
  const found = lookUp(forms, at, language)
  const isGrammar = isFunctionWord(word.form, language)
  const borrowed = found.length === 0 && !isGrammar && word.form.length >= 4 ? lookUp(forms, at, other) : []
  const candidates = found.length > 0 ? found : borrowed
  if (candidates.length > 0) {
    const length = candidates[0]!.phrase.length
    const surface = words
      .slice(at, at + length)
      .map((w) => w.surface)
      .join(' ')
    return { ...base, surface, length, kind: 'known', entries: [...new Set(candidates.map((c) => c.entry))] }
  }
  const isNoise = isGrammar || isFunctionWord(word.form, other) || word.form.length < 2
  return { ...base, kind: isNoise ? 'function' : 'unknown', entries: [] }
}

/** A name means its bearer: a person, animal or creature of the lexicon. */
const matchName = (words: readonly Word[], at: number, names: NameIndex, isAnyCase = false): Match | null => {
  const found = names.find(words, at, isAnyCase)
  if (!found) return null
  const { character, length } = found
  const named = words.slice(at, at + length)
  return {
    surface: named.map((w) => w.surface).join(' '),
    form: named[0]?.form ?? '',
    startsClause: named[0]?.startsClause ?? false,
    length,
    kind: 'known',
    entries: [{ kind: character.kind, id: character.base, pl: '', en: '' }],
    character,
  }
}

/** With a small letter a name is one where the word means nothing else, or the same: `lis` is Lis, the fox. */
const matchLoosely = (
  words: readonly Word[],
  forms: readonly string[],
  at: number,
  language: Language,
  names: NameIndex,
): Match => {
  const match = matchAt(words, forms, at, language)
  if (match.kind !== 'unknown' && match.kind !== 'known') return match
  const named = matchName(words, at, names, true)
  const bearer = named?.entries[0]
  const isSame = match.entries.some((e) => e.kind === bearer?.kind && e.id === bearer.id)
  return named && (match.kind === 'unknown' || isSame) ? named : match
}

/** Covers the prompt with names of the cast and the longest meanings, from left to right. */
export const matchWords = (
  words: readonly Word[],
  language: Language,
  cast: readonly Character[] = [],
): Match[] => {
  const forms = words.map((w) => w.form)
  const names = createNames(cast)
  const matches: Match[] = []
  for (let at = 0; at < words.length;) {
    const match = matchName(words, at, names) ?? matchLoosely(words, forms, at, language, names)
    matches.push(match)
    at += match.length
  }
  return matches
}

/** The language of a prompt: words known, function words and Polish letters vote; `fallback` breaks a tie. */
export const detectLanguage = (words: readonly Word[], fallback: Language): Language => {
  let balance = 0
  for (const { form, isEmoji } of words) {
    if (isEmoji) continue
    const score = (language: Language): number =>
      (isFunctionWord(form, language) ? 1 : 0) + (wordIndex(language).exact.has(form) ? 1 : 0)
    balance += score('pl') - score('en') + (hasPolishLetters(form) ? 3 : 0)
  }
  return balance === 0 ? fallback : balance > 0 ? 'pl' : 'en'
}
