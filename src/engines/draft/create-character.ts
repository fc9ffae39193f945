import type { Character, CharacterLook } from './character'
import { BREEDS, isBreed } from './vectors/animals/data/breeds'
import type { EntryKind, Language } from './lexicon/entry'
import { sexOfName } from './lexicon/first-names'
import { wordIndex } from './lexicon/lexicon'
import { readPrompt } from './reading/read-prompt'
import { plainFigure, type FigureSpec } from './spec'
import { lookOf } from './vectors/people/casting'
import { createRandom } from './vectors/random'

export interface CharacterRequest {
  /** `a-z`, digits and hyphens, at most 40. */
  readonly id: string
  readonly name: string
  /** Polish or English: "old man with a white beard, blue coat". Default: what the name suggests. */
  readonly description?: string
  /** Decides a description that could be either language. Default English. */
  readonly locale?: Language
  /** 0–2³²−1; decides what is not said. */
  readonly seed: number
}

type Kind = Character['kind']

const FIGURES: ReadonlySet<EntryKind> = new Set<EntryKind>(['person', 'animal', 'creature'])

/** A name that is a noun of the lexicon: Lis, Robot, Smok. */
const nounOf = (name: string, language: Language): { kind: Kind; id: string } | null => {
  const form = name.trim().toLowerCase()
  const entry = (wordIndex(language).exact.get(form) ?? [])
    .filter((candidate) => candidate.phrase.length === 1)
    .map((candidate) => candidate.entry)
    .find(({ kind, id }) => FIGURES.has(kind) && id !== 'couple' && id !== 'family')
  return entry ? { kind: entry.kind as Kind, id: entry.id } : null
}

/** "Latarnik" has no costume of its own, "keeper" neither: they are whoever the hash makes them. */
const guessed = ({ id, name, seed }: CharacterRequest): FigureSpec => {
  const noun = nounOf(name, 'pl') ?? nounOf(name, 'en')
  if (noun) return plainFigure(noun.kind, noun.id)
  const isChild = createRandom(`age|${seed}|${id}`).next() < 0.5
  const person = sexOfName(name) === 'f' ? (isChild ? 'girl' : 'woman') : isChild ? 'boy' : 'man'
  return plainFigure('person', person)
}

/** Whoever is described; a description of clothes alone dresses whom the name suggests. */
const described = (request: CharacterRequest): FigureSpec => {
  const { description = '', locale } = request
  const byName = guessed(request)
  if (description.trim() === '') return byName
  const [figure] = readPrompt(description, locale).spec.figures
  if (figure) return { ...figure, id: sexed(figure.id, request.name) }
  // A subject for the clothes: "yellow coat, red beret" is said of somebody.
  const subject = byName.kind === 'person' ? (sexOfName(request.name) === 'f' ? 'woman' : 'man') : byName.id
  const [dressed] = readPrompt(`${subject}, ${description}`, locale).spec.figures
  return { ...byName, colour: dressed?.colour ?? null, wears: dressed?.wears ?? [] }
}

/** "A child" called Ola is a girl. */
const sexed = (id: string, name: string): string => {
  if (id === 'child') return sexOfName(name) === 'f' ? 'girl' : 'boy'
  if (id === 'person' || id === 'friend') return sexOfName(name) === 'f' ? 'woman' : 'man'
  return id
}

const personLook = (figure: FigureSpec, key: string): CharacterLook =>
  lookOf({
    id: figure.id,
    name: key,
    colour: figure.colour,
    wears: figure.wears,
    lacks: figure.lacks,
    isCold: false,
  })

/** Of an animal only what is said: its kind gives the rest. */
const animalLook = (figure: FigureSpec, key: string): CharacterLook => {
  const colour = figure.colour ? { colour: figure.colour } : {}
  if (figure.wears.length === 0 || !isBreed(figure.id)) return colour
  const { top, topColour, hat, hatColour, scarf, cape, backpack, apron, bottomColour, hasGlasses } = lookOf({
    id: 'person',
    name: key,
    colour: null,
    wears: figure.wears,
    isCold: false,
  })
  const clothes = { top, topColour, hat, hatColour, scarf, cape, backpack, apron, bottomColour, hasGlasses }
  return { ...colour, skin: BREEDS[figure.id].fur, ...clothes }
}

/**
 * Makes a record of somebody who is to look the same in every picture. Words of the description decide, the name where
 * they say nothing, and a hash of seed and id the rest; all of it is settled in the record.
 */
export const createCharacter = (request: CharacterRequest): Character => {
  const figure = described(request)
  const key = `${request.seed}|${request.id}`
  const look = figure.kind === 'person' ? personLook(figure, key) : animalLook(figure, key)
  return Object.freeze({
    id: request.id,
    name: request.name.trim(),
    kind: figure.kind,
    base: figure.id,
    look: Object.freeze(look),
  })
}
