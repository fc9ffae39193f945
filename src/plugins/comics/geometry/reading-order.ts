import { type Direction, type Point, type Polygon } from '../contract'
import { overlapArea } from './clip'
import { bounds, edgesOf, EPSILON_MM, extentAlong, outwardNormal, pointDistance } from './polygon'

/** What the order follows from: a panel of a page document, or one laid out. */
export interface OrderedPanel {
  readonly id: string
  readonly shape: Polygon
  readonly isInset: boolean
}

type Group = readonly OrderedPanel[]

/** Gutters turned further than this from the page's edges divide neither tiers nor columns. */
const MAX_TURN = Math.sin(Math.PI / 4)

/**
 * The order in which a page's panels are read: tiers from top to bottom, in each of them from the side that the
 * direction names. A gutter that runs through from side to side divides tiers; where none does, one that runs from top
 * to bottom divides columns, which are read one after another. So four equal panels are read as two tiers, but a tall
 * panel comes before, or after, all that lie beside it. Insets come right after the panel that they cover most of,
 * among each other in the same manner.
 *
 * Total and deterministic for any shapes, also such as overlap: where no gutter divides them, the panel whose upper
 * edge is highest comes first, then the one nearer the starting side, then the one with the lesser id.
 *
 * @returns the ids, each once
 */
export function readingOrder(panels: readonly OrderedPanel[], direction: Direction): readonly string[] {
  const seen = direction === 'rtl' ? panels.map(mirrored) : panels
  const hosts = seen.filter(({ isInset }) => !isInset)
  const insets = seen.filter(({ isInset }) => isInset)
  const hostOf = new Map(insets.map((inset) => [inset, hostFor(inset, hosts)]))
  const homeless = insets.filter((inset) => !hostOf.get(inset))
  return ordered([...hosts, ...homeless]).flatMap((host) => [
    host.id,
    ...ordered(insets.filter((inset) => hostOf.get(inset) === host)).map(({ id }) => id),
  ])
}

/** From the right is from the left in a mirror. */
const mirrored = (panel: OrderedPanel): OrderedPanel => ({
  ...panel,
  shape: panel.shape.map(([x, y]) => [-x, y] as const).toReversed(),
})

/** The panel that an inset covers most of; null for an inset beside all of them. */
function hostFor(inset: OrderedPanel, hosts: readonly OrderedPanel[]): OrderedPanel | null {
  let [host, covered]: [OrderedPanel | null, number] = [null, EPSILON_MM]
  for (const candidate of hosts) {
    const common = overlapArea(inset.shape, candidate.shape)
    if (common <= covered) continue
    host = candidate
    covered = common
  }
  return host
}

function ordered(panels: readonly OrderedPanel[]): readonly OrderedPanel[] {
  if (panels.length <= 1) return panels
  const directions = gutterDirections(panels)
  const tiers = dividedBy(panels, directions.rows)
  if (tiers.length > 1) return tiers.flatMap(ordered)
  const columns = joinTiers(dividedBy(panels, directions.columns), directions.rows)
  if (columns.length > 1) return columns.flatMap(ordered)
  const first = panels.reduce((best, panel) => (isBefore(panel, best) ? panel : best))
  return [first, ...ordered(panels.filter((panel) => panel !== first))]
}

/** The groups of the first direction that divides the panels; one group where none does. */
function dividedBy(panels: readonly OrderedPanel[], directions: readonly Point[]): readonly Group[] {
  for (const across of directions) {
    const groups = groupsAlong(panels, across)
    if (groups.length > 1) return groups
  }
  return [panels]
}

/** Columns beside each other that a gutter divides into common tiers are one column: its tiers are read across. */
function joinTiers(columns: readonly Group[], rows: readonly Point[]): readonly Group[] {
  const joined: Group[] = []
  for (const column of columns) {
    const together = [...(joined.at(-1) ?? []), ...column]
    if (joined.length > 0 && dividedBy(together, rows).length > 1) joined.splice(-1, 1, together)
    else joined.push(column)
  }
  return joined
}

function isBefore(a: OrderedPanel, b: OrderedPanel): boolean {
  const [boxA, boxB] = [bounds(a.shape), bounds(b.shape)]
  if (Math.abs(boxA.y - boxB.y) > EPSILON_MM) return boxA.y < boxB.y
  if (Math.abs(boxA.x - boxB.x) > EPSILON_MM) return boxA.x < boxB.x
  return a.id < b.id
}

/** Directions across gutters that may divide tiers, and columns: the straight ones first, then the less turned ones. */
function gutterDirections(panels: readonly OrderedPanel[]) {
  const normals = panels
    .flatMap(({ shape }) => edgesOf(shape))
    .filter(([start, end]) => pointDistance(start, end) > EPSILON_MM)
    .map(([start, end]) => outwardNormal(start, end))
  const facing = (axis: 0 | 1): readonly Point[] => {
    const other = axis === 0 ? 1 : 0
    const turned = normals
      .filter((normal) => normal[axis] > 0 && Math.abs(normal[other]) < MAX_TURN)
      .sort((a, b) => Math.abs(a[other]) - Math.abs(b[other]))
    return distinct([axis === 0 ? [1, 0] : [0, 1], ...turned])
  }
  return { rows: facing(1), columns: facing(0) }
}

const distinct = (directions: readonly Point[]): readonly Point[] =>
  directions.filter((direction, index) =>
    directions.slice(0, index).every((earlier) => pointDistance(earlier, direction) > 1e-9),
  )

/** Panels between which a straight line in this direction runs, in order; one group where none does. */
function groupsAlong(panels: readonly OrderedPanel[], across: Point): readonly (readonly OrderedPanel[])[] {
  const extents = panels
    .map((panel) => ({ panel, extent: extentAlong(panel.shape, across) }))
    .sort((a, b) => a.extent[0] - b.extent[0])
  const groups: OrderedPanel[][] = []
  let end = -Infinity
  for (const { panel, extent } of extents) {
    if (extent[0] >= end - EPSILON_MM) groups.push([])
    groups.at(-1)!.push(panel)
    end = Math.max(end, extent[1])
  }
  return groups
}
