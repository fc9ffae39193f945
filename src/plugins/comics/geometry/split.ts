import { type Point, type Polygon } from '../contract'
import { clip, clipAll, type HalfPlane, intersection, opposite } from './clip'
import { type PageFormat } from './formats'
import { type Inset, type Layout, type LayoutPath, type PanelLeaf, type Split } from './layout'
import { bounds, type Box, boxPolygon, edgesOf, EPSILON_MM, extentAlong, narrowestWidth } from './polygon'

/** What a page adds to its format; millimetres. */
export interface PageSettings {
  /** Width of gutters between columns. */
  readonly gutterX: number
  /** Width of gutters between rows. */
  readonly gutterY: number
  /** From the trim to the panels, on every side. */
  readonly margin: number
}

/** All that the place of a panel follows from, beside the layout. */
export interface Page extends PageSettings {
  readonly format: PageFormat
}

/** A panel where it lies on the page; in millimetres from the trim's top left corner. */
export interface PlacedPanel {
  readonly id: string
  /** Convex, always: splits are straight. */
  readonly shape: Polygon
  readonly border: 'line' | 'none'
  /** Lies over the panel before it. */
  readonly isInset: boolean
}

/** A panel that is not an inset, its room before it bleeds, and the gutters that bound it. */
export interface PanelRoom {
  readonly panel: PanelLeaf
  readonly room: Polygon
  readonly cuts: readonly HalfPlane[]
}

/**
 * No operation makes a panel narrower than this, in any direction. A convex shape of such a width has at least
 * {@link MIN_PANEL_AREA_MM2}.
 */
export const MIN_PANEL_WIDTH_MM = 10

/** Area of the triangle with three equal sides and that width: of all convex shapes of a width, it has the least (Pál 1921). */
export const MIN_PANEL_AREA_MM2 = MIN_PANEL_WIDTH_MM ** 2 / Math.sqrt(3)

/** Gutters of 5 mm, and panels that fill what is safe for text. */
export const defaultSettings = ({ live }: PageFormat): PageSettings => ({
  gutterX: 5,
  gutterY: 5,
  margin: live,
})

/** Unit direction across a gutter, from its first side to its second. */
export function acrossGutter({ axis, angle }: Pick<Split, 'axis' | 'angle'>): Point {
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  return axis === 'rows' ? [-sin, cos] : [cos, sin]
}

/** Millimetres across the gutter of a split. */
export const gutterWidth = ({ axis, gutter }: Pick<Split, 'axis' | 'gutter'>, page: PageSettings): number =>
  gutter ?? (axis === 'rows' ? page.gutterY : page.gutterX)

/** The two half planes that a split leaves of its room, first side first. */
export function cutsOf(
  split: Split,
  room: Polygon,
  page: PageSettings,
): readonly [first: HalfPlane, second: HalfPlane] {
  const normal = acrossGutter(split)
  const gutter = gutterWidth(split, page)
  const [min, max] = extentAlong(room, normal)
  const middle = min - gutter / 2 + split.at * (max - min + gutter)
  const first: HalfPlane = { normal, offset: middle - gutter / 2 }
  return [first, opposite(first, gutter)]
}

/** The page within its margins: what the splits divide. */
export const pageRoom = ({ format: { width, height }, margin }: Page): Polygon =>
  boxPolygon({ x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin })

/**
 * Every panel's room, in the order of the tree.
 *
 * @returns null where a panel has no room at all
 */
export function roomsOf(layout: Layout, page: Page): readonly PanelRoom[] | null {
  const rooms: PanelRoom[] = []
  return addRooms(rooms, layout, pageRoom(page), [], page) ? rooms : null
}

function addRooms(
  rooms: PanelRoom[],
  layout: Layout,
  room: Polygon | null,
  cuts: readonly HalfPlane[],
  page: PageSettings,
): boolean {
  if (!room) return false
  if (layout.kind === 'panel') return rooms.push({ panel: layout, room, cuts }) > 0
  const [first, second] = cutsOf(layout, room, page)
  return (
    addRooms(rooms, layout.first, clip(room, first), [...cuts, first], page) &&
    addRooms(rooms, layout.second, clip(room, second), [...cuts, second], page)
  )
}

/** The room of a split or a panel; null where it has none, or the path leads out of the layout. */
export function roomAt(layout: Layout, path: LayoutPath, page: Page): Polygon | null {
  let [node, room]: [Layout, Polygon | null] = [layout, pageRoom(page)]
  for (const side of path) {
    if (!room || node.kind === 'panel') return null
    const [first, second] = cutsOf(node, room, page)
    room = clip(room, side === 'first' ? first : second)
    node = node[side]
  }
  return room
}

/** Lies an edge of the shape on the line where `axis` (0: x, 1: y) has this value? */
const liesAt = (shape: Polygon, axis: 0 | 1, value: number): boolean =>
  edgesOf(shape).some((edge) => edge.every((corner) => Math.abs(corner[axis] - value) < EPSILON_MM))

/** The room of a panel that bleeds: the same gutters bound it, but on its sides of the page it runs out. */
function bleedingShape({ room, cuts }: PanelRoom, { format, margin }: Page): Polygon {
  const { width, height, bleed } = format
  const left = liesAt(room, 0, margin) ? -bleed : margin
  const top = liesAt(room, 1, margin) ? -bleed : margin
  const right = liesAt(room, 0, width - margin) ? width + bleed : width - margin
  const bottom = liesAt(room, 1, height - margin) ? height + bleed : height - margin
  const outside = boxPolygon({ x: left, y: top, width: right - left, height: bottom - top })
  return clipAll(outside, cuts) ?? room
}

/** Where an inset lies on its host, before the host bleeds; cut to the host's shape. Null where nothing is left. */
export const insetShape = (inset: Inset, host: Polygon): Polygon | null =>
  intersection(boxPolygon(insetBox(inset, bounds(host))), host)

/** An inset's shares as millimetres on the page. */
export const insetBox = ({ x, y, width, height }: Inset, host: Box): Box => ({
  x: host.x + x * host.width,
  y: host.y + y * host.height,
  width: width * host.width,
  height: height * host.height,
})

function place(room: PanelRoom, page: Page): readonly (PlacedPanel | null)[] {
  const { id, border = 'line', bleeds = false, insets = [] } = room.panel
  const host = { id, shape: bleeds ? bleedingShape(room, page) : room.room, border, isInset: false }
  const over = insets.map((inset) => {
    const shape = insetShape(inset, room.room)
    return shape && { id: inset.id, shape, border: inset.border ?? 'line', isInset: true }
  })
  return [host, ...over]
}

function placeAll(layout: Layout, page: Page): readonly PlacedPanel[] | null {
  const placed = roomsOf(layout, page)?.flatMap((room) => place(room, page))
  return placed?.every((panel) => panel !== null) ? placed : null
}

/**
 * Where every panel of a layout lies. Insets follow their host; else the order is the tree's, see `readingOrder`.
 *
 * @throws RangeError where a panel has no room: the layout was made for a larger page. {@link fits} tells before
 */
export function layOut(layout: Layout, format: PageFormat, settings: PageSettings): readonly PlacedPanel[] {
  const placed = placeAll(layout, { ...settings, format })
  if (!placed) throw new RangeError(`A panel of this layout has no room on a page of ${format.id}.`)
  return placed
}

/**
 * Is every panel and inset at least {@link MIN_PANEL_WIDTH_MM} wide on this page? Panels that bleed are measured
 * without their bleed, so that switching it off never leaves one too narrow.
 */
export function fits(layout: Layout, page: Page): boolean {
  const isWide = (shape: Polygon | null): boolean =>
    shape !== null && narrowestWidth(shape) >= MIN_PANEL_WIDTH_MM - EPSILON_MM
  const rooms = roomsOf(layout, page)
  if (!rooms) return false
  return rooms.every(
    ({ panel, room }) =>
      isWide(room) && (panel.insets ?? []).every((inset) => isWide(insetShape(inset, room))),
  )
}
