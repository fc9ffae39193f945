import { englishNounForms, englishVerbForms } from './inflect-english'
import { adjectiveForms, feminineForms, nounForms, verbForms } from './inflect-polish'

export type Language = 'pl' | 'en'

export type EntryKind =
  | 'person'
  | 'animal'
  | 'creature'
  | 'thing'
  | 'place'
  | 'time'
  | 'weather'
  | 'season'
  | 'mood'
  | 'shot'
  | 'pose'
  | 'emotion'
  | 'colour'
  | 'size'
  | 'age'
  | 'number'
  | 'wear'
  | 'hair'
  | 'strewn'
  | 'speech'

/**
 * One meaning and the words for it in both languages. Words of a language are separated by `, `; a word may be a phrase.
 * A mark at the end of a single word says how it changes:
 *
 * - none: a noun; `pies/ps` gives the stem of its other cases
 * - `~` an adjective (`czerwony~`), `^` a feminine noun on a consonant (`noc^`, `wieś/wsi^`)
 * - `!` a verb in the third person singular (`siedzi!`, `jeździ/jeżdżą!`, `śpi/śpią/spać!`) or the English base form (`walk!`)
 * - `=` the word as it stands
 */
export interface Entry {
  readonly kind: EntryKind
  readonly id: string
  readonly pl: string
  readonly en: string
}

/** Short way to write a table: id, Polish words, English words. */
export type Row = readonly [id: string, pl: string, en: string]

export const entries = (kind: EntryKind, rows: readonly Row[]): Entry[] =>
  rows.map(([id, pl, en]) => ({ kind, id, pl, en }))

const polishForms = (word: string): string[] => {
  const mark = word.at(-1) ?? ''
  const body = '~^!='.includes(mark) ? word.slice(0, -1) : word
  const [lemma = '', other, infinitive] = body.split('/')
  switch (mark) {
    case '=':
      return [body]
    case '~':
      return adjectiveForms(lemma)
    case '^':
      return feminineForms(lemma, other)
    case '!':
      return verbForms(lemma, other, infinitive)
    default:
      return nounForms(lemma, other)
  }
}

const englishForms = (word: string): string[] => {
  if (word.endsWith('=')) return [word.slice(0, -1)]
  return word.endsWith('!') ? englishVerbForms(word.slice(0, -1)) : englishNounForms(word)
}

/** A phrase as one set of forms for each of its words. */
export type Phrase = readonly ReadonlySet<string>[]

/** All phrases of an entry in one language. */
export const phrasesOf = (entry: Entry, language: Language): Phrase[] =>
  entry[language]
    .split(', ')
    .filter((phrase) => phrase !== '')
    .map((phrase) =>
      phrase.split(' ').map((word) => new Set(language === 'pl' ? polishForms(word) : englishForms(word))),
    )
