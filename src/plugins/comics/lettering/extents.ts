import { type Point } from '../contract'
import { type Circle } from './vectors'

const COUNT = 24
const HALF = COUNT / 2

/** Evenly around; each with its opposite half a turn later. */
const DIRECTIONS: readonly Point[] = Array.from({ length: COUNT }, (_, at) => {
  const angle = (at / COUNT) * 2 * Math.PI
  return [Math.cos(angle), Math.sin(angle)]
})

/**
 * How far a shape reaches from its middle in each of 24 directions, mm: two shapes that these part lie apart, and to
 * ask costs a hundredth of looking at every corner. Round shapes lose next to nothing; dents are filled.
 */
export type Extents = readonly number[]

export const extentsOf = (points: readonly Point[]): Extents =>
  DIRECTIONS.map(([x, y]) => points.reduce((most, [px, py]) => Math.max(most, px * x + py * y), -Infinity))

/** Whether two shapes lie at least so far apart; mm. In doubt no. */
export const areApart = (
  [ax, ay]: Point,
  one: Extents,
  [bx, by]: Point,
  other: Extents,
  gap: number,
): boolean =>
  DIRECTIONS.some(
    ([x, y], at) => (bx - ax) * x + (by - ay) * y - one[at]! - other[(at + HALF) % COUNT]! >= gap,
  )

/** Whether a circle lies at least so far from a shape; mm. In doubt no. */
export const isCircleApart = (middle: Point, extents: Extents, { x, y, r }: Circle, gap: number): boolean =>
  DIRECTIONS.some(([dx, dy], at) => (x - middle[0]) * dx + (y - middle[1]) * dy - extents[at]! >= r + gap)
