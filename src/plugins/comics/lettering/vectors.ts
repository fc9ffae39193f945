import { type Point } from '../contract'
import { type Box, cross, edgesOf, pointDistance } from '../geometry/polygon'

export type Circle = Readonly<{ x: number; y: number; r: number }>

export const add = ([ax, ay]: Point, [bx, by]: Point): Point => [ax + bx, ay + by]
export const subtract = ([ax, ay]: Point, [bx, by]: Point): Point => [ax - bx, ay - by]
export const scale = ([x, y]: Point, factor: number): Point => [x * factor, y * factor]
export const mix = (a: Point, b: Point, share: number): Point => add(a, scale(subtract(b, a), share))

/** Points at another place. */
export const moved = (points: readonly Point[], by: Point): readonly Point[] =>
  points.map((point) => add(point, by))

/** The direction from one point to another, of length 1; to the right where they are the same. */
export const directionTo = (from: Point, to: Point): Point => {
  const length = pointDistance(from, to)
  return length < 1e-9 ? [1, 0] : scale(subtract(to, from), 1 / length)
}

/** A quarter turn clockwise on the page. */
export const turn = ([x, y]: Point): Point => [-y, x]

/** Whether two segments cross in a point inside both. */
export const doSegmentsCross = ([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean =>
  cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0

/** Whether two open lines of points cross. */
export const doLinesCross = (one: readonly Point[], other: readonly Point[]): boolean =>
  one
    .slice(1)
    .some((to, at) =>
      other.slice(1).some((end, from) => doSegmentsCross([one[at]!, to], [other[from]!, end])),
    )

/** How far a ray goes until it meets a polygon for the first or the last time; null: never. */
export const meetRay = (
  from: Point,
  direction: Point,
  polygon: readonly Point[],
  which: 'first' | 'last' = 'first',
): number | null => {
  let found: number | null = null
  for (const [a, b] of edgesOf(polygon)) {
    const side = subtract(b, a)
    const divisor = direction[0] * side[1] - direction[1] * side[0]
    if (Math.abs(divisor) < 1e-12) continue
    const [dx, dy] = subtract(a, from)
    const along = (dx * side[1] - dy * side[0]) / divisor
    const share = (dx * direction[1] - dy * direction[0]) / divisor
    if (along < 0 || share < 0 || share > 1) continue
    if (found === null || (which === 'first' ? along < found : along > found)) found = along
  }
  return found
}

/** Whether two boxes lie nearer than a gap. */
export const areNear = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap
