import { type Polygon } from '../contract'
import { type Inset, type Layout, type LayoutPath, MAX_ANGLE, type PanelLeaf, type Split } from './layout'
import { layoutAt, mapIds, mapPanels, panelIds, panelsOf, pathOf, replaceAt } from './layout'
import { bounds, type Box, containsPoint } from './polygon'
import { fits, insetBox, type Page, roomAt } from './split'

/** Why an operation was refused; the layout is as it was. */
export type EditRefusal =
  | 'unknownPanel'
  | 'unknownSplit'
  /** The id for the new panel is in use. */
  | 'takenId'
  /** Insets are neither split nor merged. */
  | 'isInset'
  | 'samePanel'
  /** `at` or `angle` out of bounds, a gutter below 0, or an inset that does not lie in its host. */
  | 'badValue'
  /** A panel would be narrower than `MIN_PANEL_WIDTH_MM`. */
  | 'tooNarrow'
  /** Nothing but one gutter lies between two panels that are merged. */
  | 'notNeighbours'
  /** The two panels and the gutter between them have a corner that points inwards. */
  | 'notConvex'
  /** The panels are left like blades of a pinwheel: no straight gutter runs through. */
  | 'noStraightCut'

export type Edit =
  { readonly ok: true; readonly layout: Layout } | { readonly ok: false; readonly reason: EditRefusal }

export const refused = (reason: EditRefusal): Edit => ({ ok: false, reason })

/** The changed layout, if every panel of it is wide enough. */
export const ifItFits = (layout: Layout, page: Page): Edit =>
  fits(layout, page) ? { ok: true, layout } : refused('tooNarrow')

/** Why a panel cannot be split or merged; null where it can. */
export function whyNotPanel(layout: Layout, id: string): EditRefusal | null {
  if (pathOf(layout, id)) return null
  return panelIds(layout).includes(id) ? 'isInset' : 'unknownPanel'
}

/** How a panel is split; see {@link Split} for the units. */
export interface SplitChoice {
  readonly axis: Split['axis']
  /** Default 0.5. */
  readonly at?: number
  /** Default 0. */
  readonly angle?: number
  /** Default null: the page's. */
  readonly gutter?: number | null
  /** Of the panel on the second side; the first side keeps the id. */
  readonly newId: string
}

const isGoodSplit = ({ at, angle, gutter }: Pick<Split, 'at' | 'angle' | 'gutter'>): boolean =>
  at > 0 && at < 1 && Math.abs(angle) <= MAX_ANGLE && (gutter === null || (gutter >= 0 && gutter < Infinity))

/**
 * Splits a panel in two. The first side keeps the id; both keep border and bleed. Insets stay where they are on the
 * page, on the side that their middle lies on.
 *
 * @returns or refuses: `unknownPanel`, `isInset`, `takenId`, `badValue`, `tooNarrow`
 */
export function splitPanel(layout: Layout, id: string, choice: SplitChoice, page: Page): Edit {
  const { axis, at = 0.5, angle = 0, gutter = null, newId } = choice
  const reason = whyNotPanel(layout, id)
  if (reason) return refused(reason)
  if (panelIds(layout).includes(newId)) return refused('takenId')
  if (!isGoodSplit({ at, angle, gutter })) return refused('badValue')
  const path = pathOf(layout, id)!
  const { insets = [], ...panel } = layoutAt(layout, path) as PanelLeaf
  const split: Split = {
    kind: 'split',
    axis,
    at,
    angle,
    gutter,
    first: panel,
    second: { ...panel, id: newId },
  }
  return ifItFits(
    shareInsets(replaceAt(layout, path, split), path, insets, roomAt(layout, path, page), page),
    page,
  )
}

/** Gives each inset to the half of a panel that its middle lies in. */
function shareInsets(
  layout: Layout,
  path: LayoutPath,
  insets: readonly Inset[],
  host: Polygon | null,
  page: Page,
): Layout {
  const rooms = [roomAt(layout, [...path, 'first'], page), roomAt(layout, [...path, 'second'], page)] as const
  if (!host || !rooms[0] || !rooms[1] || insets.length === 0) return layout
  const [first, second] = [bounds(rooms[0]), bounds(rooms[1])]
  const isSecond = (inset: Inset): boolean =>
    containsPoint(rooms[1]!, middleOf(insetBox(inset, bounds(host))))
  const give = (content: Layout, side: 'first' | 'second', to: Box): Layout => {
    const given = insets.filter((inset) => isSecond(inset) === (side === 'second'))
    const panel = layoutAt(content, [...path, side]) as PanelLeaf
    const moved = given.map((inset) => moveInset(inset, bounds(host), to))
    return given.length === 0 ? content : replaceAt(content, [...path, side], { ...panel, insets: moved })
  }
  return give(give(layout, 'first', first), 'second', second)
}

const middleOf = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const

/** The same place on the page as shares of another host; what does not lie in that one is cut off. */
export function moveInset(inset: Inset, from: Box, to: Box): Inset {
  const box = insetBox(inset, from)
  const share = (value: number, start: number, length: number): number =>
    Math.min(1, Math.max(0, (value - start) / length))
  const [x, y] = [share(box.x, to.x, to.width), share(box.y, to.y, to.height)]
  const right = share(box.x + box.width, to.x, to.width)
  const bottom = share(box.y + box.height, to.y, to.height)
  return { ...inset, x, y, width: right - x, height: bottom - y }
}

/** Twenty halvings find the last share that fits to a millionth of the way. */
const HALVINGS = 20

/**
 * Moves a gutter as near to `at` as the narrowest panel allows.
 *
 * @param path - of the split, as `splitsOf` and `guttersOf` give it
 * @param at - any number; clamped
 * @returns or refuses: `unknownSplit`, `badValue`, and `tooNarrow` where a panel is too narrow now and would be after
 */
export function moveSplit(layout: Layout, path: LayoutPath, at: number, page: Page): Edit {
  const split = layoutAt(layout, path)
  if (split?.kind !== 'split') return refused('unknownSplit')
  if (Number.isNaN(at)) return refused('badValue')
  const movedTo = (share: number): Layout => replaceAt(layout, path, { ...split, at: share })
  const isFree = (share: number): boolean => share > 0 && share < 1 && fits(movedTo(share), page)
  const wished = Math.min(1, Math.max(0, at))
  if (isFree(wished)) return { ok: true, layout: movedTo(wished) }
  if (!isFree(split.at)) return refused('tooNarrow')
  let [free, blocked] = [split.at, wished]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (free + blocked) / 2
    if (isFree(middle)) free = middle
    else blocked = middle
  }
  return { ok: true, layout: movedTo(free) }
}

/**
 * Lets two panels change places: the ids move, and with them all that belongs to an id; border, bleed and insets
 * belong to the place and stay. Insets can be swapped too.
 *
 * @returns or refuses: `unknownPanel`, `samePanel`
 */
export function swapPanels(layout: Layout, a: string, b: string): Edit {
  const ids = panelIds(layout)
  if (!ids.includes(a) || !ids.includes(b)) return refused('unknownPanel')
  if (a === b) return refused('samePanel')
  return { ok: true, layout: mapIds(layout, (id) => (id === a ? b : id === b ? a : id)) }
}

/**
 * Sets how a panel or an inset is drawn. An inset never bleeds: `bleeds` is left out there.
 *
 * @returns or refuses: `unknownPanel`
 */
export function stylePanel(
  layout: Layout,
  id: string,
  { border, bleeds }: Pick<PanelLeaf, 'border' | 'bleeds'>,
): Edit {
  if (!panelIds(layout).includes(id)) return refused('unknownPanel')
  const drawn = border === undefined ? {} : { border }
  const style = bleeds === undefined ? drawn : { ...drawn, bleeds }
  const changed = mapPanels(layout, (panel) => {
    if (panel.id === id) return { ...panel, ...style }
    if (!panel.insets) return panel
    return {
      ...panel,
      insets: panel.insets.map((inset) => (inset.id === id ? { ...inset, ...drawn } : inset)),
    }
  })
  return { ok: true, layout: changed }
}

const isGoodInset = ({ x, y, width, height }: Inset): boolean =>
  x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 && y + height <= 1

/**
 * Lays a new panel over another one.
 *
 * @returns or refuses: `unknownPanel`, `isInset` (of the host), `takenId`, `badValue`, `tooNarrow`
 */
export function addInset(layout: Layout, hostId: string, inset: Inset, page: Page): Edit {
  const reason = whyNotPanel(layout, hostId)
  if (reason) return refused(reason)
  if (panelIds(layout).includes(inset.id)) return refused('takenId')
  if (!isGoodInset(inset)) return refused('badValue')
  const changed = mapPanels(layout, (panel) =>
    panel.id === hostId ? { ...panel, insets: [...(panel.insets ?? []), inset] } : panel,
  )
  return ifItFits(changed, page)
}

/**
 * Takes an inset away.
 *
 * @returns or refuses: `unknownPanel`, also for a panel that is none
 */
export function removeInset(layout: Layout, id: string): Edit {
  const isThere = panelsOf(layout).some(({ insets = [] }) => insets.some((inset) => inset.id === id))
  if (!isThere) return refused('unknownPanel')
  const changed = mapPanels(layout, (panel) =>
    panel.insets ? { ...panel, insets: panel.insets.filter((inset) => inset.id !== id) } : panel,
  )
  return { ok: true, layout: changed }
}
