import { createRandom } from '@/platform/kernel/random'

import { type BalloonKind, type Panel, type Point, type Polygon } from '../../contract'
import { type PlacementItem } from '../place-balloons'

/** Draws by chance, the same for the same seed. */
export type Chance = Readonly<{
  next: () => number
  /** Whole number from `least` to `most`. */
  between: (least: number, most: number) => number
  pick: <T>(list: readonly T[]) => T
}>

export const createChance = (seed: number): Chance => {
  const { next, int } = createRandom(seed)
  const between = (least: number, most: number): number => least + int(most - least + 1)
  return { next, between, pick: (list) => list[between(0, list.length - 1)]! }
}

const POLISH =
  'a i o u w z na do się nie że już tam kto gdzie latarnia morze światło zażółć gęślą jaźń źdźbło łódka świt ' +
  'słyszałem widziałeś natychmiast przyjaciele niemożliwe kapitan dwadzieścia wiatr sztorm chodź odpowiedz'
const ENGLISH =
  'a I the of to in we you not now who light tower sea storm captain friend listen nobody remember tomorrow ' +
  'impossible lighthouse whispering answer quickly through night'
const ENDS = ['.', '!', '?', '…', '?!', ' — no.'] as const
const SPOKEN = ['speech', 'speech', 'speech', 'thought', 'shout', 'whisper', 'radio'] as const

export const LANGUAGES = ['pl', 'en'] as const
export type TestLanguage = (typeof LANGUAGES)[number]

export const randomSentence = (chance: Chance, language: TestLanguage, most: number): string => {
  const words = (language === 'pl' ? POLISH : ENGLISH).split(' ')
  const count = chance.between(1, most)
  const text = Array.from({ length: count }, () => chance.pick(words)).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1) + chance.pick(ENDS)
}

const rectangle = (width: number, height: number): Polygon => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
]

/** A panel with one side aslant, as an angled gutter makes it. */
const slanted = (width: number, height: number): Polygon => [
  [0, 0],
  [width, 0],
  [width, height],
  [width * 0.15, height],
]

const CAST = ['ola', 'jan', 'ewa'] as const

/** Heads stand side by side in the lower two thirds, as artists leave room for words. */
const figuresIn = (chance: Chance, count: number): NonNullable<Panel['picture']>['figures'] =>
  Array.from({ length: count }, (_, at) => {
    const x = (at + 0.5 + (chance.next() - 0.5) * 0.3) / count
    const [y, r] = [0.5 + chance.next() * 0.25, 0.07 + chance.next() * 0.06]
    return { cast: CAST[at]!, head: { x, y, r }, mouth: { x, y: y + r * 0.45 }, facing: 'left' as const }
  })

export const randomPanel = (chance: Chance, id: string): Panel => {
  const [width, height] = [chance.between(55, 120), chance.between(55, 110)]
  return {
    id,
    shape: chance.next() < 0.8 ? rectangle(width, height) : slanted(width, height),
    border: 'line',
    isInset: false,
    description: '',
    shot: null,
    cast: [],
    seed: 1,
    picture: {
      id: 'p',
      width: width * 10,
      height: height * 10,
      figures: figuresIn(chance, chance.between(1, 3)),
    },
    alt: {},
  }
}

const kindAt = (chance: Chance, at: number): BalloonKind => {
  if (at === 0 && chance.next() < 0.3) return 'caption'
  if (chance.next() < 0.1) return chance.pick(['off', 'sfx'])
  return chance.pick(SPOKEN)
}

/** What an ordinary panel has to say: one to three balloons of at most 14 words. */
export const randomItems = (chance: Chance, panel: Panel, language: TestLanguage): readonly PlacementItem[] =>
  Array.from({ length: chance.between(1, 3) }, (_, at) => {
    const kind = kindAt(chance, at)
    const speaks = kind !== 'caption' && kind !== 'sfx' && kind !== 'off'
    const text = kind === 'sfx' ? 'TRZASK!' : randomSentence(chance, language, 14)
    const speaker = speaks ? chance.pick(panel.picture!.figures).cast : null
    return { id: `b${at}`, kind, speaker, text: { [language]: text } }
  })

export const pointsOf = (d: string): readonly Point[] =>
  d
    .slice(1, -1)
    .split('L')
    .map((pair) => {
      const [x, y] = pair.split(' ').map(Number)
      return [x!, y!]
    })
