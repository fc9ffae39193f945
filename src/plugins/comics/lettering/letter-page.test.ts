import { beforeAll, expect, it } from 'vitest'

import { type Balloon, type BalloonKind, type PageDocument, type Panel, type Point } from '../contract'
import { figuresOf } from './figures'
import { type LetteringFonts, loadLetteringFonts } from './fonts'
import { bounds, isInside, pointDistance } from '../geometry/polygon'
import { type LetteredBalloon, letterPage } from './letter-page'
import { heightsOf, measureText, toMm } from './metrics'
import { type Chance, LANGUAGES, createChance, pointsOf, randomSentence } from './tests/random-panels'

/** 20,000 take about half a minute. */
const LETTERINGS = Number(process.env.KADR_LETTERINGS ?? 1_000)

let fonts: LetteringFonts
beforeAll(async () => {
  fonts = await loadLetteringFonts()
})

const KINDS = ['speech', 'thought', 'shout', 'whisper', 'radio', 'off', 'caption'] as const
const HEAD = { x: 0.5, y: 0.8, r: 0.08 }

const panel: Panel = {
  id: 'p1',
  shape: [
    [0, 0],
    [150, 0],
    [150, 150],
    [0, 150],
  ],
  border: 'line',
  isInset: false,
  description: '',
  shot: null,
  cast: [],
  seed: 1,
  picture: {
    id: 'x',
    width: 100,
    height: 100,
    figures: [{ cast: 'ola', head: HEAD, mouth: { x: 0.5, y: 0.84 }, facing: 'left' }],
  },
  alt: {},
}

const balloon = (id: string, more: Partial<Balloon> = {}): Balloon => ({
  id,
  panel: 'p1',
  kind: 'speech',
  speaker: null,
  text: { pl: 'Zażółć gęślą jaźń!' },
  at: [75, 40],
  width: 40,
  size: 8,
  tail: [75, 126],
  joins: null,
  ...more,
})

const pageOf = (...balloons: readonly Balloon[]): PageDocument => ({
  schema: 1,
  panels: [panel],
  balloons: [...balloons],
})

const letterPolish = (...balloons: readonly Balloon[]) =>
  letterPage(pageOf(...balloons), { language: 'pl', fonts })

/** Corners of a word's letters, from the capitals' top to the deepest tail. */
const wordCorners = (
  { text, x, baseline }: LetteredBalloon['words'][number],
  { font, sizePt }: LetteredBalloon,
) => {
  const metrics = Object.values(fonts).find(({ id }) => id === font)!
  const { cap, depth } = heightsOf(metrics, toMm(sizePt))
  const right = x + measureText(text, metrics, toMm(sizePt))
  return [x, right].flatMap((side): Point[] => [
    [side, baseline - cap],
    [side, baseline + depth],
  ])
}

const outlineOf = (one: LetteredBalloon): readonly Point[] => pointsOf(one.outlines.at(-1)!.d)

const randomBalloon = (chance: Chance, kind: BalloonKind): Balloon => {
  const language = chance.pick(LANGUAGES)
  return balloon(`b${chance.between(1, 1e6)}`, {
    kind,
    text: { pl: randomSentence(chance, language, 25) },
    width: chance.between(18, 70),
    size: chance.between(6, 12),
    tail: chance.pick([null, [chance.between(10, 140), chance.between(10, 140)]]),
  })
}

it(`keeps every word inside its outline: ${LETTERINGS} letterings`, () => {
  const chance = createChance(7)
  const faults = Array.from({ length: LETTERINGS }, (_, at) => {
    const one = randomBalloon(chance, KINDS[at % KINDS.length]!)
    const [lettered] = letterPolish(one).balloons
    const outline = outlineOf(lettered!)
    const corners = lettered!.words.flatMap((word) => wordCorners(word, lettered!))
    return corners.every((corner) => isInside(outline, corner)) ? null : { ...one, kind: one.kind }
  }).filter((fault) => fault !== null)
  expect(faults).toEqual([])
}, 120_000)

it('gives the same millimetres for the same page', () => {
  const make = () => letterPolish(...KINDS.map((kind, at) => balloon(`b${at}`, { kind })))
  expect(make()).toEqual(make())
})

it('puts a tail 55 % of the way to the mouth, and never into a head', () => {
  const [head] = figuresOf(panel).map((figure) => figure.head)
  const far = outlineOf(letterPolish(balloon('b', { tail: [75, 126] })).balloons[0]!)
  const near = outlineOf(letterPolish(balloon('b', { at: [75, 88] })).balloons[0]!)
  const bottom = bounds(
    letterPolish(balloon('b', { tail: null })).balloons[0]!.outlines.flatMap(({ d }) => pointsOf(d)),
  )
  const edge = bottom.y + bottom.height
  expect(Math.max(...far.map(([, y]) => y))).toBeCloseTo(edge + 0.55 * (126 - edge), 1)
  const gaps = near.map((point) => pointDistance(point, [head!.x, head!.y]) - head!.r)
  expect(Math.min(...gaps)).toBeGreaterThan(0.5)
  expect(Math.min(...gaps)).toBeLessThan(1)
})

it('ends the tail of a voice off the panel at its edge', () => {
  const outline = outlineOf(
    letterPolish(balloon('b', { kind: 'off', at: [110, 40], tail: null })).balloons[0]!,
  )
  expect(Math.max(...outline.map(([x]) => x))).toBeCloseTo(150, 1)
})

it('draws balloons that join as one outline, also where they only touch or stand apart', () => {
  const faults = [0, 6, 11.5, 12, 12.5, 18].map((down) => {
    const lettered = letterPolish(
      balloon('b1', { tail: null }),
      balloon('b2', { at: [82, 40 + down], joins: 'b1' }),
    )
    return lettered.balloons.map(({ outlines }) => outlines.length).join() === '1,0' &&
      lettered.warnings.length === 0
      ? null
      : { down, warnings: lettered.warnings }
  })
  expect(faults.filter((fault) => fault !== null)).toEqual([])
})

it('gives one tail to balloons that share an outline', () => {
  const [first] = letterPolish(balloon('b1'), balloon('b2', { at: [80, 52], joins: 'b1' })).balloons
  const low = outlineOf(first!).filter(([, y]) => y > 75)
  expect(bounds(low).width).toBeLessThan(10)
})

it('crosses no tails where another bend avoids it', () => {
  const chance = createChance(3)
  const crossed = Array.from({ length: 200 }, () => {
    const at = (x: number): Point => [x + chance.between(-8, 8), chance.between(20, 35)]
    const goal = (x: number): Point => [x + chance.between(-5, 5), chance.between(90, 130)]
    return letterPolish(
      balloon('b1', { at: at(40), width: 25, tail: goal(60) }),
      balloon('b2', { at: at(110), width: 25, tail: goal(80) }),
    ).warnings
  }).flat()
  expect(crossed).toEqual([])
})

it.each<readonly [string, Partial<Balloon>, string]>([
  ['letters that are too small', { size: 4 }, 'tooSmall'],
  ['words that were cut', { text: { pl: 'ż'.repeat(200) } }, 'brokenWord'],
  ['letters that the font lacks', { text: { pl: 'שלום' } }, 'missingLetters'],
  ['no words in the language', { text: { en: 'Hello' } }, 'missingText'],
  ['a panel that is not there', { panel: 'p9' }, 'missingPanel'],
  ['a balloon outside of its panel', { at: [2, 40] }, 'outsidePanel'],
  ['a head that is covered', { at: [75, 118] }, 'coversHead'],
])('warns of %s', (_, more, code) => {
  expect(letterPolish(balloon('b1', more)).warnings).toContainEqual({ code, balloon: 'b1' })
})

it('warns of two balloons that overlap', () => {
  const { warnings } = letterPolish(balloon('b1'), balloon('b2', { at: [80, 42], tail: null }))
  expect(warnings).toEqual([{ code: 'overlaps', balloon: 'b2' }])
})

it('turns a sound by its id and gives it an outline of its own', () => {
  const [sound] = letterPolish(balloon('boom', { kind: 'sfx', text: { pl: 'TRZASK' }, size: 30 })).balloons
  expect(sound).toMatchObject({ outlines: [], ink: { strokeWidth: expect.any(Number) as number } })
  expect(Math.abs(sound!.rotation)).toBeGreaterThan(0)
})
