import { type Point } from '../contract'
import { type BalloonShape } from './balloon-shapes'
import { extentsOf } from './extents'
import { convexHull } from '../geometry/clip'
import { type Box, bounds, pointDistance } from '../geometry/polygon'
import {
  type Room,
  type Spot,
  type Subject,
  goesWith,
  isPossible,
  placeCost,
  tailCost,
} from './placement-rules'
import { tilt, tiltOf } from './tilt'
import { moved } from './vectors'

/** A letterer keeps so many ways open at once, and looks for so many places in each. */
const BEAM = 12
const BRANCHES = 8
const LOOK_AHEAD = 3
const SPREAD = 0.1
const COLUMNS = 9
const ROWS = 14
/** Shapes tried for a text: its best ones. */
const SHAPES = 4

type State = Readonly<{ spots: readonly Spot[]; cost: number }>

const steps = (from: number, to: number, count: number): readonly number[] =>
  to < from ? [] : Array.from({ length: count }, (_, step) => from + ((to - from) * step) / (count - 1))

const rounded = (mm: number): number => Math.round(mm * 100) / 100

/** Along both sides of the room; where these are aslant, its corners are not those of its box: also between. */
const captionSpots = (room: Room, box: Readonly<{ width: number; height: number }>): readonly Point[] => {
  const xs = steps(
    room.box.x + box.width / 2,
    room.box.x + room.box.width - box.width / 2,
    room.isBox ? 2 : COLUMNS,
  )
  const ys = steps(room.box.y + box.height / 2, room.box.y + room.box.height - box.height / 2, ROWS)
  return ys.flatMap((y) => xs.map((x): Point => [x, y]))
}

const gridSpots = (room: Room, box: Box): readonly Point[] => {
  const xs = steps(room.box.x - box.x, room.box.x + room.box.width - box.x - box.width, COLUMNS)
  const ys = steps(room.box.y - box.y, room.box.y + room.box.height - box.y - box.height, ROWS)
  return ys.flatMap((y) => xs.map((x): Point => [x, y]))
}

/** Below the balloon before, a little to either side: outlines overlap, lines stay apart. */
const joinedSpots = (before: Spot, shape: BalloonShape): readonly Point[] => {
  const overlap = shape.block.heights.x * 0.55
  const y = before.box.y + before.box.height - overlap - shape.box.y
  const reach = (before.box.width + shape.box.width) / 2
  return [0.3, -0.3, 0.45, -0.45, 0.15, -0.15].map((share): Point => [before.at[0] + share * reach, y])
}

type Candidate = Readonly<{
  spot: Spot
  cost: number
  /** Asked by many states, answered once. */
  isPossible: () => boolean
}>

/** A maker of spots of one shape: an outline is moved only when somebody looks at it. */
const spotMaker = (subject: Subject, shape: BalloonShape): ((at: Point, joins: boolean) => Spot) => {
  const own = convexHull(tilt(shape.body, tiltOf(subject.id, subject.kind)))
  const box = bounds(own)
  const extents = extentsOf(own)
  return ([left, top], joins) => {
    const at: Point = [rounded(left), rounded(top)]
    let hull: readonly Point[] | undefined
    return {
      subject,
      shape,
      at,
      box: { ...box, x: box.x + at[0], y: box.y + at[1] },
      extents,
      hull: () => (hull ??= moved(own, at)),
      joins,
    }
  }
}

const once = (ask: () => boolean): (() => boolean) => {
  let answer: boolean | undefined
  return () => (answer ??= ask())
}

const priced = (spots: readonly Spot[], room: Room): readonly Candidate[] =>
  spots
    .map((spot) => ({ spot, cost: placeCost(spot, room), isPossible: once(() => isPossible(spot, room)) }))
    .sort((a, b) => a.cost - b.cost)

/** Every place for a subject that stands for itself. */
const freeCandidates = (subject: Subject, room: Room): readonly Candidate[] => {
  const spots = subject.shapes.slice(0, SHAPES).flatMap((shape) => {
    const put = spotMaker(subject, shape)
    const { box } = put([0, 0], false)
    const places = subject.kind === 'caption' ? captionSpots(room, box) : gridSpots(room, box)
    return places.map((at) => put(at, false))
  })
  return priced(spots, room)
}

const joinedCandidates = (subject: Subject, before: Spot | undefined, room: Room): readonly Candidate[] => {
  if (!subject.mayJoin || !before) return []
  const spots = subject.shapes.slice(0, SHAPES).flatMap((shape) => {
    const put = spotMaker(subject, shape)
    return joinedSpots(before, shape).map((at) => put(at, true))
  })
  return priced(spots, room)
}

const take = (state: State, candidates: readonly Candidate[], room: Room, most: number): readonly State[] => {
  const found: State[] = []
  // Neighbours of a good place are no other way: they would crowd out what a later balloon needs.
  const spread = Math.min(room.box.width, room.box.height) * SPREAD
  for (const { spot, cost, isPossible: canStand } of candidates) {
    if (found.length >= most) break
    if (found.some(({ spots }) => pointDistance(spots.at(-1)!.at, spot.at) < spread)) continue
    if (!canStand() || !goesWith(spot, state.spots, room)) continue
    found.push({ spots: [...state.spots, spot], cost: state.cost + cost + tailCost(spot, state.spots, room) })
  }
  return found
}

const byCost = (a: State, b: State): number => a.cost - b.cost

/** More are looked at than kept: the tails decide. */
const expand = (state: State, subject: Subject, free: readonly Candidate[], room: Room): readonly State[] => {
  const joined = take(state, joinedCandidates(subject, state.spots.at(-1), room), room, BRANCHES)
  return [...joined, ...take(state, free, room, BRANCHES * LOOK_AHEAD)].sort(byCost).slice(0, BRANCHES)
}

/**
 * Finds places for all subjects, in their order, the best first: a beam search.
 *
 * @returns null where the rules leave no room
 */
export const searchPlaces = (subjects: readonly Subject[], room: Room): readonly Spot[] | null => {
  let states: readonly State[] = [{ spots: [], cost: 0 }]
  for (const subject of subjects) {
    const free = freeCandidates(subject, room)
    states = states
      .flatMap((state) => expand(state, subject, free, room))
      .sort(byCost)
      .slice(0, BEAM)
  }
  return states[0]?.spots ?? null
}
