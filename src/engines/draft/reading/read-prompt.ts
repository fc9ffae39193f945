import type { Character } from '../character'
import type { EntryKind, Language } from '../lexicon/entry'
import type { FigureSpec, MoodId, PlaceId, SceneSpec, SeasonId, ThingSpec, TimeId, WeatherId } from '../spec'
import { Grammar } from './grammar'
import { type FigureGroup, type Sayings } from './sayings'
import { HOMES, SHOWS } from './homes'
import { settleActs } from './shown'
import { withoutSpokenWords } from '../lexicon/speech'
import { isMadeOf, isOutOfPlace } from '../lexicon/whereabouts'
import { detectLanguage, matchWords, type Match } from './match-words'
import { splitWords } from './words'

export interface Reading {
  readonly spec: SceneSpec
  /** Words of the prompt that the scene holds, as written. */
  readonly drawn: string[]
  /** Words that it does not; a reason may follow after a comma. */
  readonly notDrawn: string[]
}

/** More would be a crowd that nobody can tell apart. */
const MOST_FIGURES = 8

/** The first setting of a kind; the lexicon's ids of that kind are the spec's. */
const firstOf = (sayings: Sayings, kind: EntryKind): string | null => sayings.settings[kind]?.[0]?.id ?? null

/** Where and when something happens; null for what no word says. */
export interface Setting {
  readonly place: PlaceId | null
  readonly time: TimeId | null
  readonly weather: WeatherId | null
  readonly season: SeasonId | null
}

export const NOWHERE: Setting = { place: null, time: null, weather: null, season: null }

const namedPlace = (sayings: Sayings): PlaceId | null => {
  const named = (sayings.settings.place ?? []).map((p) => p.id as PlaceId)
  const hasCastle = sayings.things.some((t) => t.id === 'castle')
  const wide = named.find((place) => named.every((other) => other === place || SHOWS[place]?.includes(other)))
  const place = wide ?? named[0] ?? null
  if (hasCastle && (!place || place === 'meadow' || place === 'mountains')) return 'castle'
  return place && settled(sayings, place)
}

/** Where what is named is at home. */
const homeOf = (sayings: Sayings): PlaceId | null => {
  for (const { id } of [...sayings.things, ...sayings.figures])
    if (HOMES[id]) return settled(sayings, HOMES[id])
  for (const { holds } of sayings.figures) if (holds && HOMES[holds.id]) return HOMES[holds.id]!
  return null
}

const placeOf = (sayings: Sayings, { place: earlier }: Setting): PlaceId => {
  const goesOn = earlier !== null && sayings.things.every(({ id }) => !isOutOfPlace(id, earlier))
  return namedPlace(sayings) ?? (goesOn ? settled(sayings, earlier) : null) ?? homeOf(sayings) ?? 'meadow'
}

/** Nobody stands on the open sea: those without a boat are put on its shore. */
const settled = (sayings: Sayings, place: PlaceId): PlaceId =>
  place === 'sea' &&
  sayings.figures.some((f) => f.kind !== 'creature' && f.id !== 'bird') &&
  !sayings.things.some((t) => BOATS.has(t.id))
    ? 'beach'
    : place

const BOATS: ReadonlySet<string> = new Set(['sailboat', 'rowboat'])

const namedTime = (sayings: Sayings): TimeId | null => {
  const named = firstOf(sayings, 'time') as TimeId | null
  if (named) return named
  return sayings.things.some((t) => t.id === 'moon' || t.id === 'star') ? 'night' : null
}

const weatherOf = (sayings: Sayings): WeatherId | null => firstOf(sayings, 'weather') as WeatherId | null
const seasonOf = (sayings: Sayings): SeasonId | null => firstOf(sayings, 'season') as SeasonId | null

/** Places, times and things that the chosen place does not show are owned up to. */
const review = (sayings: Sayings, place: PlaceId): void => {
  for (const { id, match } of sayings.settings.place ?? [])
    if (id !== place && !SHOWS[place]?.includes(id as PlaceId)) sayings.verdicts.set(match, 'notDrawn')
  for (const { id, match } of sayings.things)
    if (isOutOfPlace(id, place)) sayings.verdicts.set(match, 'notDrawn')
  for (const kind of ['time', 'weather', 'season', 'mood', 'shot'] as const) {
    const [first, ...others] = sayings.settings[kind] ?? []
    for (const { id, match } of others) if (id !== first?.id) sayings.verdicts.set(match, 'notDrawn')
  }
  for (const [match, said] of sayings.echoes)
    sayings.verdicts.set(match, sayings.verdicts.get(said) ?? 'notDrawn')
  for (const [match, owner] of sayings.belongs)
    if (sayings.verdicts.get(owner) === 'notDrawn') sayings.verdicts.set(match, 'notDrawn')
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  family: ['woman', 'man', 'child'],
  couple: ['woman', 'man'],
}

const agedId = (group: FigureGroup, i: number): string => {
  const members = MEMBERS[group.id]
  if (members) return members[i % members.length] ?? 'person'
  if (group.age !== 'old') return group.id
  return group.id === 'woman' ? 'grandma' : group.id === 'man' || group.id === 'person' ? 'grandpa' : group.id
}

const expand = (group: FigureGroup): FigureSpec[] =>
  Array.from({ length: group.count }, (_, i): FigureSpec => ({
    kind: group.kind,
    id: agedId(group, i),
    pose: group.pose,
    emotion: group.emotion,
    colour: group.colour,
    size: group.size,
    wears: [...group.wears, ...group.hair.map((id) => ({ id: `hair-${id}`, colour: null }))],
    holds: group.holds,
    ...(group.lacks.length > 0 ? { lacks: [...group.lacks] } : {}),
    rides: null,
    relation: group.relation,
    ...(group.character ? { character: group.character.id, look: group.character.look } : {}),
    ...(group.mouth ? { mouth: group.mouth } : {}),
  }))

const seatRiders = (sayings: Sayings, figures: FigureSpec[]): void => {
  const firstOfGroup = (group: FigureGroup): number =>
    sayings.figures.slice(0, sayings.figures.indexOf(group)).reduce((sum, g) => sum + g.count, 0)
  for (const group of sayings.figures) {
    const rider = figures[firstOfGroup(group)]
    if (group.rides && rider) rider.rides = firstOfGroup(group.rides)
  }
}

/** On the open sea everybody is aboard, said or not. */
const boardAll = (sayings: Sayings, figures: FigureSpec[]): void => {
  const boat = sayings.things.findIndex((t) => BOATS.has(t.id))
  for (const figure of figures)
    if (boat >= 0 && figure.id !== 'bird' && figure.kind !== 'creature')
      figure.relation = { how: 'in', thing: boat }
}

const thingSpecs = (sayings: Sayings): ThingSpec[] =>
  sayings.things.map(({ id, count, colour, size, relation }) => ({ id, count, colour, size, relation }))

const DRAWN_AS = { pl: 'narysowano jako', en: 'drawn as' } as const
const A_PERSON = { pl: 'osoba', en: 'a person' } as const

const sentence = (match: Match, sayings: Sayings, language: Language): string => {
  if (sayings.cut.includes(match)) return `${match.surface}, ${DRAWN_AS[language]}: 6`
  if (sayings.general.includes(match)) return `${match.surface}, ${DRAWN_AS[language]}: ${A_PERSON[language]}`
  return match.surface
}

/** "A forest without trees": what the place shows all the same. */
const keptAll = (sayings: Sayings, place: PlaceId, language: Language): string[] =>
  sayings.removed
    .filter(({ id }) => isMadeOf(place, id))
    .map(({ match }) => `${language === 'pl' ? 'bez' : 'without'} ${match.surface}`)

const meaningsOf = (text: string, locale: Language): ReadonlySet<string> => {
  const words = splitWords(text)
  const matches = matchWords(words, detectLanguage(words, locale))
  return new Set(matches.flatMap((match) => match.entries.map((e) => `${e.kind}:${e.id}`)))
}

/**
 * Reads a prompt into a scene. Every word with a meaning ends in exactly one of the two lists (a word with a cut number
 * in both senses only once, as not drawn); function words and what "without" takes away are in neither.
 * What the place shows all the same is owned up to as "without …".
 *
 * @param locale - decides prompts that could be either language; default English
 * @param negative - what must not be in the picture: words here are taken out of the prompt, and reported nowhere
 * @param earlier - where and when it is as long as the prompt does not say it
 */
export const readPrompt = (
  prompt: string,
  locale: Language = 'en',
  negative = '',
  cast: readonly Character[] = [],
  earlier: Setting = NOWHERE,
): Reading => {
  const words = splitWords(withoutSpokenWords(prompt))
  const language = detectLanguage(words, locale)
  const matches = matchWords(words, language, cast)
  const sayings = new Grammar(matches, language, meaningsOf(negative, locale)).read()
  settleActs(sayings)
  const place = placeOf(sayings, earlier)
  review(sayings, place)
  const figures = sayings.figures.flatMap(expand)
  seatRiders(sayings, figures)
  if (place === 'sea') boardAll(sayings, figures)
  const absent = [...sayings.absent].filter((id) => !sayings.things.some((t) => t.id === id))
  const spec: SceneSpec = {
    version: 1,
    place,
    time: namedTime(sayings) ?? earlier.time ?? 'day',
    weather: weatherOf(sayings) ?? earlier.weather,
    season: seasonOf(sayings) ?? earlier.season,
    mood: firstOf(sayings, 'mood') as MoodId | null,
    shot: (firstOf(sayings, 'shot') as SceneSpec['shot'] | null) ?? 'wide',
    figures: figures.slice(0, MOST_FIGURES),
    things: thingSpecs(sayings),
    ...(absent.length > 0 ? { absent } : {}),
  }
  const drawn: string[] = []
  const notDrawn = keptAll(sayings, place, language)
  for (const [match, verdict] of sayings.verdicts) {
    if (verdict === 'removed') continue
    const isWhole = !sayings.cut.includes(match) && !sayings.general.includes(match)
    if (verdict === 'drawn' && isWhole) drawn.push(match.surface)
    else notDrawn.push(sentence(match, sayings, language))
  }
  // A word that is shown here and not there is owned up to.
  const missing = new Set(notDrawn)
  return { spec, drawn: [...new Set(drawn)].filter((word) => !missing.has(word)), notDrawn: [...missing] }
}

/** What the words say of where and when, after what was said before. */
export const readSetting = (
  prompt: string,
  locale: Language,
  cast: readonly Character[],
  earlier: Setting = NOWHERE,
): Setting => {
  const words = splitWords(withoutSpokenWords(prompt))
  const language = detectLanguage(words, locale)
  const sayings = new Grammar(matchWords(words, language, cast), language, new Set()).read()
  return {
    place: namedPlace(sayings) ?? earlier.place ?? homeOf(sayings),
    time: namedTime(sayings) ?? earlier.time,
    weather: weatherOf(sayings) ?? earlier.weather,
    season: seasonOf(sayings) ?? earlier.season,
  }
}
