import { type Polygon } from '../contract'
import { clip, convexHull, type HalfPlane, isSameShape, opposite } from './clip'
import { type Edit, ifItFits, moveInset, refused, whyNotPanel } from './edit'
import { type Layout, layoutAt, type LayoutPath, type PanelLeaf } from './layout'
import { pathOf, replaceAt, type Split, splitsOf } from './layout'
import { area, bounds, distance, EPSILON_MM, extentAlong, intersects } from './polygon'
import { acrossGutter, gutterWidth, type Page, type PanelRoom, roomAt, roomsOf } from './split'

/** Square millimetres that rounding adds to the area of a page at most. */
const EPSILON_MM2 = 1e-4

/** A panel of the layout that is being rebuilt, and the room that it has to get. */
interface Piece {
  readonly panel: PanelLeaf
  readonly room: Polygon
}

type GutterStyle = Pick<Split, 'axis' | 'angle' | 'gutter'>

/**
 * Joins two panels and the gutter between them. Beside the two halves of a split, that works for any two neighbours
 * whose union is convex (the middle of a T, the leg of an L), as long as the page can still be made by straight
 * splits: the tree is then built anew around the same shapes.
 *
 * @param keptId - its id, border and bleed stay; insets of both stay where they are on the page
 * @returns or refuses: `unknownPanel`, `isInset`, `samePanel`, `notNeighbours`, `notConvex`, `noStraightCut`, `tooNarrow`
 */
export function mergePanels(layout: Layout, keptId: string, goneId: string, page: Page): Edit {
  const reason = whyNotPanel(layout, keptId) ?? whyNotPanel(layout, goneId)
  if (reason) return refused(reason)
  if (keptId === goneId) return refused('samePanel')
  const rooms = roomsOf(layout, page)
  if (!rooms) return refused('tooNarrow')
  const kept = rooms.find(({ panel }) => panel.id === keptId)!
  const gone = rooms.find(({ panel }) => panel.id === goneId)!
  const whyNot = whyNotUnion(kept.room, gone.room, rooms, layout, page)
  if (whyNot) return refused(whyNot)
  const joined = join(kept, gone)
  const path = commonPath(pathOf(layout, keptId)!, pathOf(layout, goneId)!)
  const pieces = [joined, ...rooms.filter((room) => room !== kept && room !== gone)]
  const rebuilt = rebuildAt(layout, path, pieces, page)
  return rebuilt ? ifItFits(replaceAt(layout, path, rebuilt), page) : refused('noStraightCut')
}

function whyNotUnion(
  a: Polygon,
  b: Polygon,
  rooms: readonly PanelRoom[],
  layout: Layout,
  page: Page,
): 'notNeighbours' | 'notConvex' | null {
  const widest = Math.max(...splitsOf(layout).map(({ split }) => gutterWidth(split, page)))
  if (distance(a, b) > widest + EPSILON_MM) return 'notNeighbours'
  const hull = convexHull([...a, ...b])
  const isInTheWay = rooms.some(({ room }) => room !== a && room !== b && intersects(room, hull))
  return isUnionConvex(a, b, hull, layout) && !isInTheWay ? null : 'notConvex'
}

/** Does the hull of two panels add nothing to them but the gutter that lies between? */
const isUnionConvex = (a: Polygon, b: Polygon, hull: Polygon, layout: Layout): boolean =>
  splitsOf(layout).some(({ split }) => {
    const normal = acrossGutter(split)
    const isFirst = extentAlong(a, normal)[0] < extentAlong(b, normal)[0]
    const [upper, lower] = isFirst ? [a, b] : [b, a]
    const [end, start] = [extentAlong(upper, normal)[1], extentAlong(lower, normal)[0]]
    if (end > start + EPSILON_MM) return false
    const [above, below] = [
      clip(hull, { normal, offset: end }),
      clip(hull, opposite({ normal, offset: start })),
    ]
    const isSame = (part: Polygon | null, panel: Polygon): boolean =>
      part !== null && Math.abs(area(part) - area(panel)) < EPSILON_MM2
    return isSame(above, upper) && isSame(below, lower)
  })

function join(kept: PanelRoom, gone: PanelRoom): Piece {
  const room = convexHull([...kept.room, ...gone.room])
  const insets = [kept, gone].flatMap((from) =>
    (from.panel.insets ?? []).map((inset) => moveInset(inset, bounds(from.room), bounds(room))),
  )
  return { panel: insets.length > 0 ? { ...kept.panel, insets } : kept.panel, room }
}

function commonPath(a: LayoutPath, b: LayoutPath): LayoutPath {
  const end = a.findIndex((side, index) => side !== b[index])
  return a.slice(0, end === -1 ? a.length : end)
}

/** The part of a layout that holds both panels, built anew around the shapes in it. */
function rebuildAt(layout: Layout, path: LayoutPath, pieces: readonly Piece[], page: Page): Layout | null {
  const node = layoutAt(layout, path)!
  const room = roomAt(layout, path, page)!
  const inside = pieces.filter((piece) => intersects(piece.room, room))
  const styles = splitsOf(node).map(({ split }) => split)
  return rebuild(room, inside, styles, page)
}

function rebuild(
  room: Polygon,
  pieces: readonly Piece[],
  styles: readonly GutterStyle[],
  page: Page,
): Layout | null {
  if (pieces.length === 1) return isSameShape(pieces[0]!.room, room) ? pieces[0]!.panel : null
  for (const style of styles) {
    const normal = acrossGutter(style)
    const gutter = gutterWidth(style, page)
    for (const offset of gapsAlong(pieces, style, page)) {
      const isFirst = ({ room: shape }: Piece): boolean =>
        extentAlong(shape, normal)[1] <= offset + EPSILON_MM
      const half: HalfPlane = { normal, offset }
      const rooms = [clip(room, half), clip(room, opposite(half, gutter))] as const
      if (!rooms[0] || !rooms[1]) continue
      const first = rebuild(rooms[0], pieces.filter(isFirst), styles, page)
      const second =
        first &&
        rebuild(
          rooms[1],
          pieces.filter((piece) => !isFirst(piece)),
          styles,
          page,
        )
      if (second) return { kind: 'split', ...styleOf(style), at: shareOf(room, half, gutter), first, second }
    }
  }
  return null
}

const styleOf = ({ axis, angle, gutter }: GutterStyle): GutterStyle => ({ axis, angle, gutter })

/** The `at` of a split whose first side ends at the half plane. */
function shareOf(room: Polygon, { normal, offset }: HalfPlane, gutter: number): number {
  const [min, max] = extentAlong(room, normal)
  return (offset - min + gutter) / (max - min + gutter)
}

/** Where panels end across which a gutter of this style runs, and the next ones start exactly a gutter later. */
function gapsAlong(pieces: readonly Piece[], style: GutterStyle, page: Page): readonly number[] {
  const normal = acrossGutter(style)
  const gutter = gutterWidth(style, page)
  const extents = pieces.map(({ room }) => extentAlong(room, normal)).sort((a, b) => a[0] - b[0])
  let end = -Infinity
  const gaps: number[] = []
  for (const [start, stop] of extents) {
    if (Math.abs(start - end - gutter) < EPSILON_MM) gaps.push(end)
    end = Math.max(end, stop)
  }
  return gaps
}
