import { type Point, type Polygon } from '../contract'

/** Millimetres within which two lengths are taken for one. */
export const EPSILON_MM = 1e-6

/** A rectangle along the page's edges; millimetres. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1]

/** Of two points; millimetres. */
export const pointDistance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** Twice the area of a triangle; positive where the way turns right on the page. */
export const cross = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** The corner after the one at `index`; the first one follows the last. */
const next = (polygon: Polygon, index: number): Point => polygon[(index + 1) % polygon.length]!

/** The four corners of a box, clockwise from its top left. */
export const boxPolygon = ({ x, y, width, height }: Box): Polygon => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]

/** Square millimetres; negative where the corners run anticlockwise. */
export const signedArea = (polygon: Polygon): number =>
  polygon.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = next(polygon, index)
    return sum + x * nextY - nextX * y
  }, 0) / 2

/** Square millimetres. */
export const area = (polygon: Polygon): number => Math.abs(signedArea(polygon))

/** The smallest box around a polygon. */
export function bounds(polygon: Polygon): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of polygon) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The least and the greatest position of a polygon along a direction of length 1; millimetres. */
export function extentAlong(polygon: Polygon, direction: Point): readonly [min: number, max: number] {
  let [min, max] = [Infinity, -Infinity]
  for (const corner of polygon) {
    const position = dot(direction, corner)
    if (position < min) min = position
    if (position > max) max = position
  }
  return [min, max]
}

/** Does the outline run clockwise and never turn left? Corners on a straight edge are allowed. */
export function isConvex(polygon: Polygon): boolean {
  if (signedArea(polygon) <= 0) return false
  const turnsRight = polygon.every((corner, index) => {
    const following = next(polygon, index)
    const after = next(polygon, index + 1)
    const edges = pointDistance(corner, following) * pointDistance(following, after)
    return cross(corner, following, after) >= -1e-9 * Math.max(edges, 1)
  })
  return turnsRight && turnsOnce(polygon)
}

/** A star turns right at every corner too, but goes round twice: its edges change from left to right more often. */
function turnsOnce(polygon: Polygon): boolean {
  const headings = polygon
    .map(([x], index) => Math.sign(next(polygon, index)[0] - x))
    .filter((heading) => heading !== 0)
  return headings.filter((heading, index) => heading !== headings[(index + 1) % headings.length]).length <= 2
}

/** Unit direction that points out of a clockwise polygon at the edge from `start` to `end`. */
export function outwardNormal(start: Point, end: Point): Point {
  const length = pointDistance(start, end)
  return [(end[1] - start[1]) / length, (start[0] - end[0]) / length]
}

/** The edges, each from its start to its end, in the order of the corners. */
export const edgesOf = (polygon: Polygon): readonly (readonly [start: Point, end: Point])[] =>
  polygon.map((corner, index) => [corner, next(polygon, index)] as const)

/**
 * Narrowest passage between two parallel lines that the polygon fits through; millimetres. Exact for convex polygons,
 * where one of the two lines always lies on an edge.
 */
export function narrowestWidth(polygon: Polygon): number {
  let narrowest = Infinity
  for (let index = 0; index < polygon.length; index++) {
    const start = polygon[index]!
    const end = next(polygon, index)
    if (pointDistance(start, end) === 0) continue
    const [min, max] = extentAlong(polygon, outwardNormal(start, end))
    narrowest = Math.min(narrowest, max - min)
  }
  return narrowest
}

/** Distance of a point from the line between two others; millimetres. */
export function segmentDistance(point: Point, [start, end]: readonly [Point, Point]): number {
  const along: Point = [end[0] - start[0], end[1] - start[1]]
  const squared = dot(along, along)
  if (squared === 0) return pointDistance(point, start)
  const share = dot([point[0] - start[0], point[1] - start[1]], along) / squared
  const clamped = Math.min(1, Math.max(0, share))
  return pointDistance(point, [start[0] + clamped * along[0], start[1] + clamped * along[1]])
}

/** From a point to the nearest edge, from inside as from outside; millimetres. */
export const outlineDistance = (polygon: Polygon, point: Point): number =>
  Math.min(...edgesOf(polygon).map((edge) => segmentDistance(point, edge)))

/** Is the point inside, by the even-odd rule? One on an edge may be either. */
export function isInside(polygon: Polygon, [x, y]: Point): boolean {
  let inside = false
  for (let at = 0, before = polygon.length - 1; at < polygon.length; before = at, at += 1) {
    const [ax, ay] = polygon[at]!
    const [bx, by] = polygon[before]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Is the point inside, or on the outline? For any polygon that does not cross itself. */
export const containsPoint = (polygon: Polygon, point: Point): boolean =>
  outlineDistance(polygon, point) <= EPSILON_MM || isInside(polygon, point)

/** Between two convex polygons; 0 where they touch or overlap. Millimetres. */
export function distance(a: Polygon, b: Polygon): number {
  if (intersects(a, b)) return 0
  const nearest = (from: Polygon, to: Polygon): number =>
    Math.min(...from.map((corner) => outlineDistance(to, corner)))
  return Math.min(nearest(a, b), nearest(b, a))
}

/**
 * Do two convex polygons have more in common than a touch of {@link EPSILON_MM}? Two that do not are kept apart by a
 * line along one of their edges.
 */
export const intersects = (a: Polygon, b: Polygon): boolean => !isApartAlong(a, b) && !isApartAlong(b, a)

function isApartAlong(a: Polygon, b: Polygon): boolean {
  return edgesOf(a).some(([start, end]) => {
    if (pointDistance(start, end) === 0) return false
    const normal = outwardNormal(start, end)
    return extentAlong(b, normal)[0] >= dot(normal, start) - EPSILON_MM
  })
}

/**
 * A point on the outline.
 *
 * @param share - of the outline's length, clockwise from the first corner; taken modulo 1, so that 1 is the start again
 */
export function pointAt(polygon: Polygon, share: number): Point {
  const edges = edgesOf(polygon)
  const lengths = edges.map(([start, end]) => pointDistance(start, end))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  let left = (share - Math.floor(share)) * whole
  for (const [index, [start, end]] of edges.entries()) {
    const length = lengths[index]!
    if (left < length) {
      const part = left / length
      return [start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])]
    }
    left -= length
  }
  return polygon[0]!
}
