import type { Character } from '../character'
import { nounForms } from '../lexicon/inflect-polish'
import type { Word } from './words'

interface Called {
  readonly character: Character
  /** Forms of each word of the name. */
  readonly phrase: readonly ReadonlySet<string>[]
}

export interface NameIndex {
  /** Who is named at this word, and by how many words; the longest name wins. */
  find(
    words: readonly Word[],
    at: number,
    isAnyCase?: boolean,
  ): { readonly character: Character; readonly length: number } | null
}

/** Zosia → Zosi, Tomek → Tomka, Ola → Olę, Ola's. */
const formsOf = (word: string): string[] => {
  const lower = word.toLowerCase()
  const adjective = /[^aeiouyąęó][yi]$/.test(lower) ? adjectiveForms(lower) : []
  const forms = [lower, ...nounForms(lower), ...adjective].filter((form) => form.length > 1)
  return forms.flatMap((form) => [form, `${form}'s`, `${form}'`])
}

/** Rudy → Rudego, Rudemu, Rudym. */
const adjectiveForms = (name: string): string[] => {
  const stem = name.slice(0, -1)
  const e = name.endsWith('i') ? `${stem}ie` : `${stem}e`
  return [`${e}go`, `${e}mu`, `${name}m`]
}

const phraseOf = (name: string, isExact: boolean): ReadonlySet<string>[] =>
  name
    .normalize('NFC')
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => new Set(isExact ? [word.toLowerCase()] : formsOf(word)))

const calledBy = (character: Character): Called[] => [
  { character, phrase: phraseOf(character.name, false) },
  ...(character.forms ?? []).map((form) => ({ character, phrase: phraseOf(form, true) })),
]

/** The first word of "Zosia Kowalska" alone, where nobody else goes by it. */
const firstNames = (all: readonly Called[]): Called[] =>
  all
    .filter(({ phrase }) => phrase.length > 1)
    .map(({ character, phrase }) => ({ character, phrase: phrase.slice(0, 1) }))
    .filter(({ character, phrase: [first] }) =>
      all.every((o) => o.character === character || ![...(first ?? [])].some((f) => o.phrase[0]?.has(f))),
    )

/** A name is written with a capital or @; with a small letter `rudy` is the colour. */
const isNameLike = ({ surface, isMarked }: Word): boolean => isMarked || /^\p{Lu}/u.test(surface)

/** Knows the cast by name, in every form that Polish and English give it. */
export const createNames = (cast: readonly Character[]): NameIndex => {
  const all = cast.flatMap(calledBy)
  const called = [...all, ...firstNames(all)]
    .filter(({ phrase }) => phrase.length > 0)
    .sort((a, b) => b.phrase.length - a.phrase.length)
  return {
    find(words, at, isAnyCase = false) {
      const word = words[at]
      if (!word || !(isAnyCase || isNameLike(word))) return null
      const found = called.find(({ phrase }) => phrase.every((set, i) => set.has(words[at + i]?.form ?? '')))
      return found ? { character: found.character, length: found.phrase.length } : null
    },
  }
}
