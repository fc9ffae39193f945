import { type BalloonKind, type Point } from '../contract'
import { area, bounds } from '../geometry/polygon'
import { add, directionTo, scale, subtract, turn } from './vectors'
import { toPath, unite } from './polygons'

/** One stroke and fill; lengths in mm, drawn in the order given. */
export type Outline = Readonly<{
  /** SVG path data. */
  d: string
  fill: string
  stroke: string
  strokeWidth: number
  /** Lengths of stroke and gap; empty: a whole line. */
  dash: readonly number[]
}>

export const INK = '#000000'
export const PAPER = '#ffffff'

/** A balloon ready to be drawn: what joins its outline, and what stands alone before it. */
export type BalloonParts = Readonly<{
  kind: BalloonKind
  middle: Point
  body: readonly Point[]
  tailPolygons: readonly (readonly Point[])[]
  bubbles: readonly (readonly Point[])[]
}>

const STROKE_MM: Record<BalloonKind, number> = {
  speech: 0.35,
  thought: 0.35,
  shout: 0.5,
  whisper: 0.3,
  radio: 0.35,
  off: 0.35,
  caption: 0.3,
  sfx: 0,
}

const style = (kind: BalloonKind, polygon: readonly Point[]): Outline => ({
  d: toPath(polygon),
  fill: PAPER,
  stroke: INK,
  strokeWidth: STROKE_MM[kind],
  dash: kind === 'whisper' ? [1.1, 0.8] : [],
})

/** A band between two balloons: wide enough to read as one, so that outlines which only touch become one too. */
const bridge = (one: BalloonParts, other: BalloonParts): readonly Point[] => {
  const [a, b] = [bounds(one.body), bounds(other.body)]
  const half = 0.16 * Math.min(a.width, a.height, b.width, b.height)
  const aside = scale(turn(directionTo(one.middle, other.middle)), half)
  return [
    add(one.middle, aside),
    add(other.middle, aside),
    subtract(other.middle, aside),
    subtract(one.middle, aside),
  ]
}

/** Outlines of balloons that share one, and whether they became one. */
export type JoinedOutlines = Readonly<{
  outlines: readonly Outline[]
  polygons: readonly (readonly Point[])[]
  isOne: boolean
}>

/**
 * Draws balloons of one speaker as one outline; the first says its style. A bridge goes from each to the one before.
 * If the union should lose a part, every balloon keeps an outline of its own.
 */
export const joinOutlines = (parts: readonly [BalloonParts, ...BalloonParts[]]): JoinedOutlines => {
  const { kind } = parts[0]
  if (kind === 'sfx') return { outlines: [], polygons: [], isOne: true }
  const bridges = parts.slice(1).map((part, at) => bridge(parts[at]!, part))
  const own = parts.flatMap(({ body, tailPolygons }) => [body, ...tailPolygons])
  const united = own.length === 1 ? own : unite([...own, ...bridges])
  const largest = Math.max(...own.map((polygon) => area(polygon)))
  const isOne = united.length === 1 && area(united[0]!) >= largest * (1 - 1e-6)
  const polygons = isOne ? united : own
  const bubbles = parts.flatMap((part) => part.bubbles)
  return { outlines: [...bubbles, ...polygons].map((polygon) => style(kind, polygon)), polygons, isOne }
}
