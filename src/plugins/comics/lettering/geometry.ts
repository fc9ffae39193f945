import { type Point, type Polygon } from '../contract'

export type Circle = Readonly<{ x: number; y: number; r: number }>

/** mm; `x`, `y`: top left corner. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>

export const add = ([ax, ay]: Point, [bx, by]: Point): Point => [ax + bx, ay + by]
export const subtract = ([ax, ay]: Point, [bx, by]: Point): Point => [ax - bx, ay - by]
export const scale = ([x, y]: Point, factor: number): Point => [x * factor, y * factor]
export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by)
export const mix = (a: Point, b: Point, share: number): Point => add(a, scale(subtract(b, a), share))

/** The direction from one point to another, of length 1; to the right where they are the same. */
export const directionTo = (from: Point, to: Point): Point => {
  const length = distance(from, to)
  return length < 1e-9 ? [1, 0] : scale(subtract(to, from), 1 / length)
}

/** A quarter turn clockwise on the page. */
export const turn = ([x, y]: Point): Point => [-y, x]

/** Each side of a polygon, the closing one last. */
export const sidesOf = (polygon: readonly Point[]): readonly (readonly [Point, Point])[] =>
  polygon.map((point, at) => [point, polygon[(at + 1) % polygon.length]!])

/** Even-odd rule; a point on a side may be either. */
export const isInside = ([x, y]: Point, polygon: readonly Point[]): boolean => {
  let inside = false
  for (let at = 0, before = polygon.length - 1; at < polygon.length; before = at, at += 1) {
    const [ax, ay] = polygon[at]!
    const [bx, by] = polygon[before]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

const cross = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

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
  for (const [a, b] of sidesOf(polygon)) {
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

export const distanceToSide = (point: Point, [a, b]: readonly [Point, Point]): number => {
  const side = subtract(b, a)
  const length = side[0] ** 2 + side[1] ** 2
  const share = length === 0 ? 0 : ((point[0] - a[0]) * side[0] + (point[1] - a[1]) * side[1]) / length
  return distance(point, mix(a, b, Math.min(1, Math.max(0, share))))
}

/** To the nearest side, from inside as from outside. */
export const distanceToPolygon = (point: Point, polygon: readonly Point[]): number =>
  sidesOf(polygon).reduce((least, side) => Math.min(least, distanceToSide(point, side)), Infinity)

export const boxOf = (points: readonly Point[]): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

export const cornersOf = ({ x, y, width, height }: Box): Polygon => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]

/** Whether two boxes lie nearer than a gap. */
export const areNear = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap

/** Twice signed: positive for corners clockwise on the page. */
export const areaOf = (polygon: readonly Point[]): number =>
  sidesOf(polygon).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0) / 2

/** The smallest polygon without dents around points, clockwise on the page. */
export const hullOf = (points: readonly Point[]): readonly Point[] => {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (ordered: readonly Point[]): Point[] => {
    const kept: Point[] = []
    for (const point of ordered) {
      while (kept.length > 1 && cross(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop()
      kept.push(point)
    }
    return kept.slice(0, -1)
  }
  return [...half(sorted), ...half([...sorted].reverse())]
}
