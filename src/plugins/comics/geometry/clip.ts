import { type Point, type Polygon } from '../contract'
import { area, dot, EPSILON_MM, edgesOf, outwardNormal, pointDistance } from './polygon'

/** All points whose position along `normal` (length 1) is at most `offset`, in millimetres. */
export interface HalfPlane {
  readonly normal: Point
  readonly offset: number
}

/** Corners nearer to each other than this are one; below, edges have no direction to speak of. */
const SAME_CORNER_MM = 1e-9
const EMPTY_MM2 = 1e-9

/**
 * The part of a convex polygon in a half plane, which is convex again: that is why panels made by straight splits
 * are convex, whatever the number of splits.
 *
 * @returns null where nothing of it is left
 */
export function clip(polygon: Polygon, { normal, offset }: HalfPlane): Polygon | null {
  const depths = polygon.map((corner) => dot(normal, corner) - offset)
  if (depths.every((depth) => depth <= 0)) return polygon
  const kept: Point[] = []
  for (const [index, corner] of polygon.entries()) {
    const following = (index + 1) % polygon.length
    const [depth, depthAfter] = [depths[index]!, depths[following]!]
    if (depth <= 0) kept.push(corner)
    if (depth < 0 !== depthAfter < 0 && depth !== 0 && depthAfter !== 0)
      kept.push(between(corner, polygon[following]!, depth / (depth - depthAfter)))
  }
  return tidy(kept)
}

const between = (start: Point, end: Point, share: number): Point => [
  start[0] + share * (end[0] - start[0]),
  start[1] + share * (end[1] - start[1]),
]

function tidy(corners: readonly Point[]): Polygon | null {
  const distinct = corners.filter(
    (corner, index) => pointDistance(corner, corners.at(index - 1)!) > SAME_CORNER_MM,
  )
  return distinct.length >= 3 && area(distinct) > EMPTY_MM2 ? distinct : null
}

/** The part of a convex polygon in all of the half planes; null where nothing is left. */
export const clipAll = (polygon: Polygon, halfPlanes: readonly HalfPlane[]): Polygon | null =>
  halfPlanes.reduce<Polygon | null>((left, plane) => left && clip(left, plane), polygon)

/** The half plane on the other side, with `gap` millimetres between the two. */
export const opposite = ({ normal, offset }: HalfPlane, gap = 0): HalfPlane => ({
  normal: [-normal[0], -normal[1]],
  offset: -(offset + gap),
})

/** The half planes whose common part a convex polygon is, each bounded by one edge. */
export const halfPlanesOf = (polygon: Polygon): readonly HalfPlane[] =>
  edgesOf(polygon)
    .filter(([start, end]) => pointDistance(start, end) > SAME_CORNER_MM)
    .map(([start, end]) => {
      const normal = outwardNormal(start, end)
      return { normal, offset: dot(normal, start) }
    })

/**
 * A convex polygon with every edge moved inwards: what is left of a panel beside gutters, or as room for balloons.
 *
 * @param mm - at least 0
 * @returns null where the polygon is too narrow
 */
export const inset = (polygon: Polygon, mm: number): Polygon | null =>
  clipAll(
    polygon,
    halfPlanesOf(polygon).map(({ normal, offset }) => ({ normal, offset: offset - mm })),
  )

/** What two convex polygons have in common; null for none. */
export const intersection = (a: Polygon, b: Polygon): Polygon | null => clipAll(a, halfPlanesOf(b))

/** Square millimetres that two convex polygons have in common. */
export function overlapArea(a: Polygon, b: Polygon): number {
  const common = intersection(a, b)
  return common ? area(common) : 0
}

/** Are two convex polygons the same, up to the size of rounding errors, whatever corner they start with? */
export function isSameShape(a: Polygon, b: Polygon): boolean {
  const reaches = (from: Polygon, to: Polygon): boolean =>
    halfPlanesOf(to).every(({ normal, offset }) =>
      from.every((corner) => dot(normal, corner) <= offset + EPSILON_MM),
    )
  return reaches(a, b) && reaches(b, a)
}

/** The smallest convex polygon around points, clockwise, without corners on straight edges. */
export function convexHull(points: readonly Point[]): Polygon {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const chain = (run: readonly Point[]): Point[] => {
    const hull: Point[] = []
    for (const point of run) {
      while (hull.length >= 2 && !isRightTurn(hull.at(-2)!, hull.at(-1)!, point)) hull.pop()
      hull.push(point)
    }
    return hull.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

/** Rounding bends straight edges by less than {@link SAME_CORNER_MM}: that is no corner. */
function isRightTurn(start: Point, corner: Point, end: Point): boolean {
  const length = pointDistance(start, end)
  const turn = (corner[0] - start[0]) * (end[1] - start[1]) - (corner[1] - start[1]) * (end[0] - start[0])
  return turn > SAME_CORNER_MM * length
}
