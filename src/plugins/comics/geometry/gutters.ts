import { type Point, type Polygon } from '../contract'
import { clipAll, opposite } from './clip'
import { type Layout, layoutAt, type LayoutPath, type Split, splitsOf } from './layout'
import { dot, extentAlong } from './polygon'
import { acrossGutter, cutsOf, gutterWidth, type Page, roomAt } from './split'

/** A gutter to take hold of: what an editor draws over the page, and moves with `moveSplit`. */
export interface Gutter {
  readonly path: LayoutPath
  readonly axis: Split['axis']
  readonly angle: number
  readonly at: number
  /** The strip between the two sides, in millimetres; null for a gutter of no width. */
  readonly shape: Polygon | null
}

/** All gutters of a page, the one that runs furthest first. Those without room are left out. */
export const guttersOf = (layout: Layout, page: Page): readonly Gutter[] =>
  splitsOf(layout).flatMap(({ path, split }) => {
    const room = roomAt(layout, path, page)
    if (!room) return []
    const { axis, angle, at } = split
    const sides = cutsOf(split, room, page).map((side) => opposite(side))
    return [{ path, axis, angle, at, shape: clipAll(room, sides) }]
  })

/**
 * The share at which a gutter's middle runs through a point: for `moveSplit`, while a gutter is dragged.
 *
 * @returns any number, below 0 and above 1 too where the point lies outside of the split's room; null where the path
 *   leads to no split
 */
export function shareAt(layout: Layout, path: LayoutPath, point: Point, page: Page): number | null {
  const split = layoutAt(layout, path)
  const room = roomAt(layout, path, page)
  if (split?.kind !== 'split' || !room) return null
  const gutter = gutterWidth(split, page)
  const normal = acrossGutter(split)
  const [min, max] = extentAlong(room, normal)
  return (dot(normal, point) - min + gutter / 2) / (max - min + gutter)
}
