import { ART_THINGS } from './art-things'
import { ANIMALS, CREATURES } from './beasts'
import { phrasesOf, type Entry, type Language, type Phrase } from './entry'
import { foldPolish } from './inflect-polish'
import { OWN_THINGS } from './own-things'
import { PEOPLE } from './people'
import {
  AGE_WORDS,
  COLOUR_WORDS,
  EMOTION_WORDS,
  HAIR_WORDS,
  NUMBER_WORDS,
  POSE_WORDS,
  SIZE_WORDS,
  STREWN_WORDS,
  WEAR_WORDS,
} from './qualities'
import { SPEECH_WORDS } from './speech'
import { MOOD_WORDS, PLACES_WORDS, SEASON_WORDS, SHOT_WORDS, TIME_WORDS, WEATHER_WORDS } from './scenes'

/** Every meaning the reader knows, in the order in which a word of several meanings is tried. */
export const LEXICON: readonly Entry[] = [
  ...NUMBER_WORDS,
  ...WEATHER_WORDS,
  ...TIME_WORDS,
  ...SEASON_WORDS,
  ...PEOPLE,
  ...ANIMALS,
  ...CREATURES,
  ...WEAR_WORDS,
  ...OWN_THINGS,
  ...ART_THINGS,
  ...PLACES_WORDS,
  ...COLOUR_WORDS,
  ...SIZE_WORDS,
  ...STREWN_WORDS,
  ...AGE_WORDS,
  ...HAIR_WORDS,
  ...EMOTION_WORDS,
  ...POSE_WORDS,
  ...SPEECH_WORDS,
  ...MOOD_WORDS,
  ...SHOT_WORDS,
]

export interface Candidate {
  readonly entry: Entry
  readonly phrase: Phrase
}

export interface WordIndex {
  /** Phrases that may start with this form, longest first. */
  readonly exact: ReadonlyMap<string, readonly Candidate[]>
  /** The same by forms without Polish letters; only where one meaning is left. */
  readonly folded: ReadonlyMap<string, readonly Candidate[]>
}

const add = (map: Map<string, Candidate[]>, form: string, candidate: Candidate): void => {
  const known = map.get(form)
  if (!known) map.set(form, [candidate])
  else if (!known.some((c) => c.entry === candidate.entry && c.phrase.length === candidate.phrase.length))
    known.push(candidate)
}

const build = (language: Language): WordIndex => {
  const exact = new Map<string, Candidate[]>()
  const folded = new Map<string, Candidate[]>()
  for (const entry of LEXICON)
    for (const phrase of phrasesOf(entry, language)) {
      const foldedPhrase = phrase.map((forms) => new Set([...forms].map(foldPolish)))
      for (const form of phrase[0] ?? []) add(exact, form, { entry, phrase })
      for (const form of foldedPhrase[0] ?? []) add(folded, form, { entry, phrase: foldedPhrase })
    }
  for (const map of [exact, folded])
    for (const list of map.values()) list.sort((a, b) => b.phrase.length - a.phrase.length)
  return { exact, folded }
}

const built = new Map<Language, WordIndex>()

/** The index of a language, built when first asked for (some 20 ms each). */
export const wordIndex = (language: Language): WordIndex => {
  const known = built.get(language)
  if (known) return known
  const index = build(language)
  built.set(language, index)
  return index
}
