/** A panel that lies over another one, its host. Shares of the rectangle around the host, from its top left corner. */
export interface Inset {
  readonly id: string
  /** 0–1, all four; what lies outside the host's shape is cut off. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Default `line`. */
  readonly border?: 'line' | 'none'
}

/** A panel of the page; where it lies follows from the splits above it. */
export interface PanelLeaf {
  readonly kind: 'panel'
  readonly id: string
  /** Default `line`. */
  readonly border?: 'line' | 'none'
  /** Runs out to the bleed on those sides of the page that it lies at. Default false. */
  readonly bleeds?: boolean
  readonly insets?: readonly Inset[]
}

/** Room that a straight gutter divides: `rows` lie above each other, `columns` beside each other. */
export interface Split {
  readonly kind: 'split'
  readonly axis: 'rows' | 'columns'
  /**
   * Where the middle of the gutter lies, more than 0 and less than 1: a share of the room's extent across the gutter
   * and one gutter more, counted from half a gutter before the room. Thirds of thirds are then as large as one
   * another, however wide the gutters are.
   */
  readonly at: number
  /** Degrees that the gutter is turned clockwise from the page's edges; -30 to 30. */
  readonly angle: number
  /** Millimetres across the gutter; null: the page's. */
  readonly gutter: number | null
  /** Above, or on the left. */
  readonly first: Layout
  /** Below, or on the right. */
  readonly second: Layout
}

/** The panels of a page as a person makes them: room, split again and again. */
export type Layout = PanelLeaf | Split

export const MAX_ANGLE = 30

export type Side = 'first' | 'second'

/** Which way to go at each split, from the top: names a split or a panel's room. */
export type LayoutPath = readonly Side[]

/** The panels in the order of the tree, without their insets. */
export function panelsOf(layout: Layout): readonly PanelLeaf[] {
  if (layout.kind === 'panel') return [layout]
  return [...panelsOf(layout.first), ...panelsOf(layout.second)]
}

/** All ids, each host's insets right behind it. */
export const panelIds = (layout: Layout): readonly string[] =>
  panelsOf(layout).flatMap(({ id, insets = [] }) => [id, ...insets.map((inset) => inset.id)])

/** The splits with their paths, each before those that it holds. */
export function splitsOf(
  layout: Layout,
  path: LayoutPath = [],
): readonly { readonly path: LayoutPath; readonly split: Split }[] {
  if (layout.kind === 'panel') return []
  const below = (side: Side) => splitsOf(layout[side], [...path, side])
  return [{ path, split: layout }, ...below('first'), ...below('second')]
}

/** The way to a panel that is not an inset; null where there is none of that id. */
export function pathOf(layout: Layout, id: string): LayoutPath | null {
  if (layout.kind === 'panel') return layout.id === id ? [] : null
  const first = pathOf(layout.first, id)
  if (first) return ['first', ...first]
  const second = pathOf(layout.second, id)
  return second && ['second', ...second]
}

/** What stands at the end of a path; null where the path leads out of the tree. */
export function layoutAt(layout: Layout, path: LayoutPath): Layout | null {
  return path.reduce<Layout | null>((node, side) => (node?.kind === 'split' ? node[side] : null), layout)
}

/** The layout with other content at the end of a path. */
export function replaceAt(layout: Layout, path: LayoutPath, content: Layout): Layout {
  const [side, ...rest] = path
  if (side === undefined) return content
  if (layout.kind === 'panel') throw new RangeError('The path leads out of the layout.')
  return { ...layout, [side]: replaceAt(layout[side], rest, content) }
}

/** The layout with every panel changed. */
export function mapPanels(layout: Layout, change: (panel: PanelLeaf) => PanelLeaf): Layout {
  if (layout.kind === 'panel') return change(layout)
  return { ...layout, first: mapPanels(layout.first, change), second: mapPanels(layout.second, change) }
}

/** The layout with other ids, for panels and insets alike. */
export const mapIds = (layout: Layout, idFor: (id: string) => string): Layout =>
  mapPanels(layout, ({ insets, ...panel }) => ({
    ...panel,
    id: idFor(panel.id),
    ...(insets && { insets: insets.map((inset) => ({ ...inset, id: idFor(inset.id) })) }),
  }))

/** The layout seen in a mirror: what a page for the other reading direction looks like. */
export function mirrorLayout(layout: Layout): Layout {
  if (layout.kind === 'panel') return mirrorInsets(layout)
  const [first, second] = [mirrorLayout(layout.first), mirrorLayout(layout.second)]
  const angle = layout.angle === 0 ? 0 : -layout.angle
  if (layout.axis === 'rows') return { ...layout, angle, first, second }
  return { ...layout, angle, at: 1 - layout.at, first: second, second: first }
}

function mirrorInsets(panel: PanelLeaf): PanelLeaf {
  if (!panel.insets) return panel
  return { ...panel, insets: panel.insets.map((inset) => ({ ...inset, x: 1 - inset.x - inset.width })) }
}

/** How many panels lie above each other where most of them do. */
export function tierCount(layout: Layout): number {
  if (layout.kind === 'panel') return 1
  const [first, second] = [tierCount(layout.first), tierCount(layout.second)]
  return layout.axis === 'rows' ? first + second : Math.max(first, second)
}
