import { FillRule, JoinType, EndType, inflatePathsD, intersectD } from 'clipper2-ts'

import { type Locale } from '@/platform/kernel/locale'

import {
  type Balloon,
  type BalloonKind,
  type Direction,
  type Point,
  type Polygon,
  type Words,
} from '../contract'
import { listShapes, shapeAt } from './balloon-shapes'
import { checkPage } from './check-page'
import { extentsOf } from './extents'
import { type PlacedFigure } from './figures'
import { type LetteringFonts } from './fonts'
import { area, bounds } from '../geometry/polygon'
import { type Room, type Spot, type Subject } from './placement-rules'
import { searchPlaces } from './placement-search'
import { fontOf } from './text-block'
import { moved } from './vectors'
import { type LetteringWarning } from './warnings'

/** Something that is said, thought, told or heard in a panel. */
export type PlacementItem = Readonly<{ id: string; kind: BalloonKind; speaker: string | null; text: Words }>

export type PlacementOptions = Readonly<{
  /** Id of the panel that the balloons belong to. */
  panel: string
  direction: Direction
  /** Of the words that room is made for. */
  language: Locale
  fonts: LetteringFonts
  /** Wanted size of the letters; points. */
  size: number
  /** Letters get smaller down to it before a rule is broken; points. */
  minSize: number
  /** Of sounds; points. Default 2.6 times `size`. */
  soundSize?: number
  /** Nothing is placed outside of it. Default: the panel. */
  live?: Polygon
}>

export type Placement = Readonly<{
  /** In the order of the items; those without words in the language are left out. */
  balloons: readonly Balloon[]
  warnings: readonly LetteringWarning[]
}>

/** Air to the panel's border and to the edge of the live area, mm: what captions ask for, kept by all. */
const BORDER_AIR = 1.6
const SHRINK = 0.93
const SOUND_FACTOR = 2.6
const LAXITIES = [0, 1, 2, 3] as const
const TALKING: readonly BalloonKind[] = ['speech', 'shout', 'whisper', 'thought', 'radio', 'off']
const PRECISION = 6

const toCorners = (polygon: readonly Point[]): { x: number; y: number }[] =>
  polygon.map(([x, y]) => ({ x, y }))

/** Panel and live area, less the air: the largest part of it, or the panel where nothing is left. */
const regionOf = (shape: Polygon, live: Polygon | undefined): readonly Point[] => {
  const common = intersectD([toCorners(shape)], [toCorners(live ?? shape)], FillRule.NonZero, PRECISION)
  const inner = inflatePathsD(common, -BORDER_AIR, JoinType.Miter, EndType.Polygon, 2, PRECISION)
  const parts = inner.map((path) => path.map(({ x, y }): Point => [x, y]))
  return parts.sort((a, b) => area(b) - area(a))[0] ?? shape
}

const isLevel = (polygon: readonly Point[]): boolean => {
  const { width, height } = bounds(polygon)
  return Math.abs(area(polygon) - width * height) < 1e-3
}

const roomOf = (shape: Polygon, figures: readonly PlacedFigure[], options: PlacementOptions): Room => {
  const region = regionOf(shape, options.live)
  const { direction } = options
  return { region, box: bounds(region), isBox: isLevel(region), figures, direction, laxity: 0 }
}

const mouthOf = ({ kind, speaker }: PlacementItem, figures: readonly PlacedFigure[]): Point | null =>
  kind === 'caption' || kind === 'off' || speaker === null
    ? null
    : (figures.find(({ cast }) => cast === speaker)?.mouth ?? null)

const mayJoin = (item: PlacementItem, before: PlacementItem | undefined): boolean =>
  before !== undefined &&
  item.speaker !== null &&
  item.speaker === before.speaker &&
  item.kind === before.kind &&
  TALKING.includes(item.kind)

const subjectsAt = (
  items: readonly PlacementItem[],
  room: Room,
  scale: number,
  options: PlacementOptions,
): readonly Subject[] | null => {
  const { fonts, language, size, soundSize = size * SOUND_FACTOR } = options
  const told = items.filter(({ kind }) => kind !== 'sfx')
  const subjects = items.map((item, at): Subject => {
    const { id, kind, speaker } = item
    const sizePt = Math.round((kind === 'sfx' ? soundSize : size) * scale * 100) / 100
    const own = { id, kind, font: fontOf(kind, fonts), sizePt, language }
    const text = item.text[language] ?? ''
    const shapes = listShapes(text, room.box, own)
    return {
      id,
      kind,
      speaker,
      mouth: mouthOf(item, room.figures),
      shapes: shapes.length > 0 || room.laxity < 2 ? shapes : [shapeAt(text, room.box.width * 0.8, own)],
      mayJoin: mayJoin(item, items[at - 1]),
      isFirst: item === told[0],
      isLast: item === told.at(-1),
    }
  })
  return subjects.every(({ shapes }) => shapes.length > 0) ? subjects : null
}

type Found = Readonly<{ spots: readonly Spot[]; scale: number }>

const scalesDown = ({ size, minSize }: PlacementOptions): readonly number[] => {
  const least = Math.min(1, minSize / size)
  const scales: number[] = []
  for (let scale = 1; scale > least; scale *= SHRINK) scales.push(scale)
  return [...scales, least]
}

/** At the wanted size, then smaller; only when the least one fails are rules given up, one after the other. */
const findPlaces = (items: readonly PlacementItem[], room: Room, options: PlacementOptions): Found | null => {
  const scales = scalesDown(options)
  for (const laxity of LAXITIES)
    for (const scale of laxity === 0 ? scales : scales.slice(-1)) {
      const eased = { ...room, laxity }
      const subjects = subjectsAt(items, eased, scale, options)
      const spots = subjects && searchPlaces(subjects, eased)
      if (spots) return { spots, scale }
    }
  return null
}

/** Nothing fits: everything at the top, for somebody to sort. */
const pile = (items: readonly PlacementItem[], room: Room, options: PlacementOptions): Found => {
  const scale = Math.min(1, options.minSize / options.size)
  const subjects = subjectsAt(items, { ...room, laxity: 3 }, scale, options) ?? []
  const { x, y, width } = room.box
  const spots = subjects.map((subject, at): Spot => {
    const shape = subject.shapes[0]!
    const middle: Point = [x + width / 2, y - shape.box.y + at * 2]
    const box = { ...shape.box, x: shape.box.x + middle[0], y: shape.box.y + middle[1] }
    const hull = (): readonly Point[] => moved(shape.body, middle)
    return { subject, shape, at: middle, box, hull, extents: extentsOf(shape.body), joins: false }
  })
  return { spots, scale }
}

const toBalloon = (
  { subject, shape, at, joins }: Spot,
  item: PlacementItem,
  before: Spot | undefined,
  panel: string,
): Balloon => ({
  id: subject.id,
  panel,
  kind: subject.kind,
  speaker: subject.speaker,
  text: item.text,
  at,
  width: shape.width,
  size: shape.block.sizePt,
  tail: subject.kind === 'sfx' ? null : subject.mouth,
  joins: joins && before ? before.subject.id : null,
})

const warningsOf = (
  { spots, scale }: Found,
  shape: Polygon,
  figures: readonly PlacedFigure[],
  options: PlacementOptions,
): readonly LetteringWarning[] => {
  const panel = { id: options.panel, shape }
  let group = ''
  const placed = spots.map(({ subject: { id, kind }, hull, joins }) => {
    group = joins ? group : id
    return { id, kind, group, body: hull(), panel, spine: null }
  })
  return [
    ...(scale < 1 ? spots.map(({ subject }) => ({ code: 'shrunk' as const, balloon: subject.id })) : []),
    ...checkPage(placed, new Map([[panel.id, figures]])),
  ]
}

/**
 * Places a panel's balloons: in reading order, off heads and mouths and each other, inside the panel and the live area,
 * in the sky where there is one, tails not crossing. Letters shrink to `minSize` before a rule is given up, and either
 * is warned of. Deterministic.
 *
 * @param shape - of the panel, mm
 * @param figures - on the page, mm: see `figuresOf`; an item's `speaker` is looked for among their `cast`
 * @param items - in reading order; two of one speaker and kind in a row may share an outline
 */
export const placeBalloons = (
  shape: Polygon,
  figures: readonly PlacedFigure[],
  items: readonly PlacementItem[],
  options: PlacementOptions,
): Placement => {
  const spoken = items.filter(({ text }) => (text[options.language] ?? '').trim() !== '')
  const mute = items.filter((item) => !spoken.includes(item))
  const room = roomOf(shape, figures, options)
  const found = findPlaces(spoken, room, options) ?? pile(spoken, room, options)
  return {
    balloons: found.spots.map((spot, at) => toBalloon(spot, spoken[at]!, found.spots[at - 1], options.panel)),
    warnings: [
      ...mute.map(({ id }) => ({ code: 'missingText' as const, balloon: id })),
      ...warningsOf(found, shape, figures, options),
    ],
  }
}
