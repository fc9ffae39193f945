import { type BalloonKind, type Direction, type Point } from '../contract'
import { type BalloonShape } from './balloon-shapes'
import { isWithin } from './check-page'
import { type Extents, areApart, isCircleApart } from './extents'
import { type PlacedFigure } from './figures'
import { type Box, pointDistance, segmentDistance } from '../geometry/polygon'
import { doSegmentsCross } from './vectors'

/** Where a panel's balloons may lie. */
export type Room = Readonly<{
  /** Panel and live area, less the air to the border. */
  region: readonly Point[]
  box: Box
  /** Its sides are level: a box inside is all that has to be looked at. */
  isBox: boolean
  figures: readonly PlacedFigure[]
  direction: Direction
  /** How much is given up: 0 nothing, 1 air, 2 heads, 3 other balloons. Order and panel are never given up. */
  laxity: number
}>

/** What is to be placed. */
export type Subject = Readonly<{
  id: string
  kind: BalloonKind
  speaker: string | null
  mouth: Point | null
  shapes: readonly BalloonShape[]
  /** Of one outline with the one before where there is room beside it. */
  mayJoin: boolean
  isFirst: boolean
  isLast: boolean
}>

/** One subject at one place. */
export type Spot = Readonly<{
  subject: Subject
  shape: BalloonShape
  at: Point
  box: Box
  /** Its outline without dents. */
  hull: () => readonly Point[]
  /** Of the outline, around `at`. */
  extents: Extents
  /** Shares its outline with the one before. */
  joins: boolean
}>

/** Air between balloons, and to heads, mm. */
const BALLOON_AIR = 1
const HEAD_AIR = 0.8
const LEAST_AIR = 0.1
/** Places are rounded to 0.01 mm, and may then lie so much outside. */
const ROUNDING = 0.006
const FREE = 2
const CROWDED = 3

export const isOrdered = ({ kind }: Pick<Subject, 'kind'>): boolean => kind !== 'sfx'

const middleOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2]

/**
 * Whether one box is read before another: it is the upper one; where they stand beside each other, also the one on the
 * side from which one reads.
 */
export const isReadBefore = (one: Box, next: Box, direction: Direction): boolean => {
  const [a, b] = [middleOf(one), middleOf(next)]
  const isAbove = b[1] >= a[1]
  const isBeside = next.y < one.y + one.height * 0.6
  const isOnSide = direction === 'ltr' ? b[0] > a[0] : b[0] < a[0]
  return isAbove && (!isBeside || isOnSide)
}

const fitsRegion = ({ hull, box }: Spot, room: Room): boolean => {
  const { x, y, width, height } = room.box
  const inBox =
    box.x >= x - ROUNDING &&
    box.y >= y - ROUNDING &&
    box.x + box.width <= x + width + ROUNDING &&
    box.y + box.height <= y + height + ROUNDING
  return inBox && (room.isBox || isWithin(hull(), room.region))
}

const isClear = (spot: Spot, other: Spot, laxity: number): boolean =>
  laxity >= CROWDED ||
  areApart(spot.at, spot.extents, other.at, other.extents, laxity > 0 ? LEAST_AIR : BALLOON_AIR)

const isApart = (spot: Spot, placed: readonly Spot[], laxity: number): boolean =>
  placed.every((other, at) => (spot.joins && at === placed.length - 1) || isClear(spot, other, laxity))

const leavesHeads = (spot: Spot, { figures, laxity }: Room): boolean =>
  laxity >= FREE ||
  figures.every(({ head, mouth: [x, y] }) => {
    const air = laxity > 0 ? LEAST_AIR : HEAD_AIR
    const { at, extents } = spot
    return isCircleApart(at, extents, head, air) && isCircleApart(at, extents, { x, y, r: 0 }, 0)
  })

/** Whether a spot lies in the room and off the heads, whatever else is on the panel. */
export const isPossible = (spot: Spot, room: Room): boolean =>
  fitsRegion(spot, room) && leavesHeads(spot, room)

/** Whether a spot goes with those that are placed already: read after them, and apart. */
export const goesWith = (spot: Spot, placed: readonly Spot[], room: Room): boolean =>
  (!isOrdered(spot.subject) ||
    placed.every(
      (other) => !isOrdered(other.subject) || isReadBefore(other.box, spot.box, room.direction),
    )) &&
  isApart(spot, placed, room.laxity)

/** As `tails.ts` draws it: down by so much of the way aside. */
const OFF_SLOPE = 0.35
/** Half of a tail's width and of its bend, mm. */
const TAIL_AIR = 2

type Line = readonly [Point, Point]

/** A voice from off the panel has its tail to the nearer side, a little downwards. */
const tailOf = ({ at, subject }: Spot, { box }: Room): Line | null => {
  if (subject.kind === 'sfx') return null
  if (subject.kind !== 'off') return subject.mouth ? [at, subject.mouth] : null
  const x = at[0] < box.x + box.width / 2 ? box.x : box.x + box.width
  return [at, [x, at[1] + OFF_SLOPE * Math.abs(x - at[0])]]
}

const hitsBox = (line: Line, { x, y, width, height }: Box): boolean => {
  const [left, top, right, bottom] = [x - TAIL_AIR, y - TAIL_AIR, x + width + TAIL_AIR, y + height + TAIL_AIR]
  return (
    doSegmentsCross(line, [
      [left, top],
      [right, bottom],
    ]) ||
    doSegmentsCross(line, [
      [right, top],
      [left, bottom],
    ])
  )
}

/** Room that a tail wants between a balloon and its head, mm. */
const TAIL_ROOM = 5
const JOIN_GAIN = 0.8
const COST = {
  crossing: 6,
  behind: 5,
  throughHead: 1.5,
  upwards: 3,
  low: 1.6,
  away: 1.1,
  cramped: 0.7,
  strain: 0.9,
  side: 0.7,
}

/** What the tail of a spot runs into, and whose tails it stands in the way of. */
export const tailCost = (spot: Spot, placed: readonly Spot[], room: Room): number => {
  const tail = tailOf(spot, room)
  let cost = 0
  for (const other of placed) {
    if (spot.joins && other === placed.at(-1)) continue
    const theirs = tailOf(other, room)
    if (tail && theirs && doSegmentsCross(tail, theirs)) cost += COST.crossing
    if (tail && hitsBox(tail, other.box)) cost += COST.behind
    if (theirs && hitsBox(theirs, spot.box)) cost += COST.behind
  }
  if (!tail) return cost
  const passed = room.figures.filter(
    ({ head, mouth }) => mouth !== spot.subject.mouth && segmentDistance([head.x, head.y], tail) < head.r,
  )
  return cost + passed.length * COST.throughHead
}

/** From 0, the side from which one reads, to 1. */
const alongOf = (x: number, { box, direction }: Room): number =>
  (direction === 'ltr' ? x - box.x : box.x + box.width - x) / box.width

/** Where a subject stands best on the way across the panel. */
const idealOf = ({ isFirst, isLast }: Subject): number => (isFirst === isLast ? 0.5 : isFirst ? 0 : 1)

/** A caption opens a panel at its first corner or closes it at its last one. */
const captionCost = (subject: Subject, [along, down]: Point): number => {
  const closes = subject.isLast && !subject.isFirst
  return closes ? COST.low * (1 - down) + COST.side * (1 - along) : COST.low * down + COST.side * along
}

/** 1: the balloon touches the head that it belongs to; 0: there is room for a tail. */
const cramp = (box: Box, mouth: Point, { figures }: Room): number => {
  const head = figures.find((figure) => figure.mouth === mouth)?.head
  if (!head) return 0
  const dx = Math.max(box.x - head.x, 0, head.x - box.x - box.width)
  const dy = Math.max(box.y - head.y, 0, head.y - box.y - box.height)
  return Math.min(1, Math.max(0, 1 - (Math.hypot(dx, dy) - head.r) / TAIL_ROOM))
}

/** How far a subject is, across the panel, from what it points at. */
const awayOf = ({ kind, mouth }: Subject, [x, along]: Point, { box }: Room): number => {
  if (kind === 'off') return 2 * Math.min(along, 1 - along)
  return mouth ? Math.abs(x - mouth[0]) / box.width : 0
}

/** How much a letterer would like a subject elsewhere, whatever else is on the panel; 0 is best. */
export const placeCost = ({ subject, shape, box, joins }: Omit<Spot, 'hull'>, room: Room): number => {
  const [x, y] = middleOf(box)
  const down = (y - room.box.y) / room.box.height
  const along = alongOf(x, room)
  const { kind, mouth, isFirst, isLast } = subject
  if (kind === 'sfx') return mouth ? pointDistance([x, y], mouth) / room.box.height : down
  const strain = COST.strain * shape.strain
  if (kind === 'caption') return captionCost(subject, [along, down]) + strain
  const cramped = mouth ? COST.cramped * cramp(box, mouth, room) : 0
  const aside = awayOf(subject, [x, along], room)
  const side = COST.side * Math.abs(along - idealOf(subject)) * (isFirst && isLast ? 0.3 : 1)
  const upwards = mouth && y > mouth[1] ? COST.upwards : 0
  return COST.low * down + COST.away * aside + strain + side + upwards + cramped - (joins ? JOIN_GAIN : 0)
}
