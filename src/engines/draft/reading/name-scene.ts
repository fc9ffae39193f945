import type { EntryKind, Language } from '../lexicon/entry'
import { englishPlural } from '../lexicon/inflect-english'
import { LEXICON } from '../lexicon/lexicon'
import type { PlaceId, SceneSpec, SeasonId, TimeId, WeatherId } from '../spec'

type Names = Readonly<Record<Language, string>>

const PLACES: Readonly<Record<PlaceId, Names>> = {
  meadow: { pl: 'łąka', en: 'meadow' },
  forest: { pl: 'las', en: 'forest' },
  mountains: { pl: 'góry', en: 'mountains' },
  beach: { pl: 'plaża', en: 'beach' },
  sea: { pl: 'morze', en: 'sea' },
  lake: { pl: 'jezioro', en: 'lake' },
  city: { pl: 'miasto', en: 'city' },
  village: { pl: 'wieś', en: 'village' },
  castle: { pl: 'zamek', en: 'castle' },
  desert: { pl: 'pustynia', en: 'desert' },
  park: { pl: 'park', en: 'park' },
  room: { pl: 'pokój', en: 'room' },
  space: { pl: 'kosmos', en: 'space' },
  underwater: { pl: 'dno morza', en: 'sea bed' },
}

/** Daylight goes without saying. */
const TIMES: Readonly<Record<TimeId, Names | null>> = {
  day: null,
  morning: { pl: 'poranek', en: 'morning' },
  sunset: { pl: 'zachód słońca', en: 'sunset' },
  dusk: { pl: 'zmierzch', en: 'dusk' },
  night: { pl: 'noc', en: 'night' },
}

const WEATHERS: Readonly<Record<WeatherId, Names>> = {
  rain: { pl: 'deszcz', en: 'rain' },
  storm: { pl: 'burza', en: 'storm' },
  fog: { pl: 'mgła', en: 'fog' },
  snow: { pl: 'śnieg', en: 'snow' },
  cloudy: { pl: 'chmury', en: 'clouds' },
}

const SEASONS: Readonly<Record<SeasonId, Names>> = {
  autumn: { pl: 'jesień', en: 'autumn' },
  winter: { pl: 'zima', en: 'winter' },
}

/** Where the first word of the lexicon is not the name to read aloud. */
const OWN_NAMES: Readonly<Record<string, Names>> = {
  moon: { pl: 'księżyc', en: 'moon' },
  santa: { pl: 'Święty Mikołaj', en: 'Santa' },
  'framed-picture': { pl: 'obraz w ramie', en: 'framed picture' },
  'paw-prints': { pl: 'ślady łap', en: 'paw prints' },
  'ringed-planet': { pl: 'planeta z pierścieniami', en: 'ringed planet' },
  'statue-of-liberty': { pl: 'Statua Wolności', en: 'Statue of Liberty' },
}

/** An adjective of the lexicon (`uliczny~`) beside its noun: latarnia uliczna, zielone jabłko. */
const agree = (adjective: string, noun: string): string => {
  const stem = adjective.slice(0, -2)
  if (noun.endsWith('^') || /a$/.test(noun)) return `${stem}a`
  return /[oeę]$/.test(noun) ? `${stem}e` : adjective.slice(0, -1)
}

const polishName = (phrase: string): string => {
  const words = phrase.split(' ')
  const noun = words.find((word) => !word.endsWith('~')) ?? ''
  return words.map((word) => (word.endsWith('y~') ? agree(word, noun) : word)).join(' ')
}

const plain = (phrase: string): string => phrase.replace(/\/\p{L}+|[~^!=]/gu, '')

const FIGURES: readonly EntryKind[] = ['person', 'animal', 'creature']
const OBJECTS: readonly EntryKind[] = ['thing', 'wear']

interface Name {
  readonly one: string
  /** Null where the language has no plural that a rule can make. */
  readonly many: string | null
}

const only = (one: string): Name => ({ one, many: null })

const lexiconName = (kinds: readonly EntryKind[], id: string, language: Language): Name | null => {
  const own = OWN_NAMES[id]
  if (own) return only(own[language])
  const entry = LEXICON.find((known) => known.id === id && kinds.includes(known.kind))
  const [first = ''] = entry?.[language].split(', ') ?? []
  if (first === '') return null
  if (language === 'pl') return only(plain(polishName(first)))
  return first.endsWith('=') ? only(plain(first)) : { one: first, many: englishPlural(first) }
}

const counted = ({ one, many }: Name, count: number): string => {
  if (count === 1) return one
  return many === null ? `${count} × ${one}` : `${count} ${many}`
}

/**
 * What a scene shows, each thing by its dictionary form, the number before what there is more of (`2 × kot`, `2 cats`): figures and
 * what they wear and hold, things, then place, weather, season and hour.
 */
export const nameScene = (spec: SceneSpec, language: Language): string[] => {
  const seen = new Map<string, { name: Name; count: number }>()
  const add = (name: Name | null, count = 1): void => {
    if (name) seen.set(name.one, { name, count: (seen.get(name.one)?.count ?? 0) + count })
  }
  for (const { id } of spec.figures) add(lexiconName(FIGURES, id, language))
  for (const { wears, holds } of spec.figures)
    for (const { id } of holds ? [...wears, holds] : wears) add(lexiconName(OBJECTS, id, language))
  for (const { id, count } of spec.things) add(lexiconName(OBJECTS, id, language), count)
  const around = [
    PLACES[spec.place],
    spec.weather && WEATHERS[spec.weather],
    spec.season && SEASONS[spec.season],
    TIMES[spec.time],
  ].flatMap((names) => (names && !seen.has(names[language]) ? [names[language]] : []))
  return [...[...seen.values()].map(({ name, count }) => counted(name, count)), ...around]
}
