import { evenly } from './evenly'
import { type Inset, type Layout, type PanelLeaf, type Split } from './layout'

type Style = Omit<PanelLeaf, 'kind' | 'id'>

/** Panel number `n` in reading order. */
const p = (n: number, style: Style = {}): PanelLeaf => ({ kind: 'panel', id: `p${n}`, ...style })

const inset = (n: number, x: number, y: number, width: number, height: number): Inset => ({
  id: `p${n}`,
  x,
  y,
  width,
  height,
})

/** Several parts beside or above each other, as large as their weights say; a gutter's `at` counts on that. */
function divide(
  axis: Split['axis'],
  weights: readonly number[],
  parts: readonly Layout[],
  angle = 0,
): Layout {
  const [weight = 1, ...otherWeights] = weights
  const [first, ...others] = parts
  if (!first) throw new RangeError('Nothing to divide room between.')
  if (others.length === 0) return first
  const rest = otherWeights.reduce((sum, other) => sum + other, 0)
  const second = divide(axis, otherWeights, others, angle)
  return { kind: 'split', axis, at: weight / (weight + rest), angle, gutter: null, first, second }
}

const even = (parts: readonly Layout[]): readonly number[] => parts.map(() => 1)
const rows = (...parts: readonly Layout[]): Layout => divide('rows', even(parts), parts)
const columns = (...parts: readonly Layout[]): Layout => divide('columns', even(parts), parts)
const rowsOf = (weights: readonly number[], ...parts: readonly Layout[]): Layout =>
  divide('rows', weights, parts)
const columnsOf = (weights: readonly number[], ...parts: readonly Layout[]): Layout =>
  divide('columns', weights, parts)
/** Rows, or columns, with gutters turned clockwise by degrees. */
const slanted = (axis: Split['axis'], angle: number, ...parts: readonly Layout[]): Layout =>
  divide(axis, even(parts), parts, angle)

/** A tier of `count` equal panels, the first of them with number `n`. */
const tier = (n: number, count: number, style: Style = {}): Layout =>
  columns(...Array.from({ length: count }, (_, index) => p(n + index, style)))

/** Tiers with so many equal panels each, from top to bottom, the first panel with number `n`. */
function tiersFrom(n: number, ...counts: readonly number[]): Layout {
  const startOf = (index: number): number => n + counts.slice(0, index).reduce((sum, count) => sum + count, 0)
  return rows(...counts.map((count, index) => tier(startOf(index), count)))
}

const tiers = (...counts: readonly number[]): Layout => tiersFrom(1, ...counts)

/** As even as can be, at most four panels in a tier: 10 are tiers of 4, 3 and 3. */
export function evenTiers(panelCount: number): Layout {
  const tierCount = Math.ceil(panelCount / 4)
  return tiers(...evenly(panelCount, tierCount))
}

const BLEEDS = { bleeds: true } as const
const BLEEDS_BARE = { bleeds: true, border: 'none' } as const
const BARE = { border: 'none' } as const

/** Pages as they are usually built, by what they are called; numbers are tiers' panels from top to bottom. */
export const TEMPLATE_LAYOUTS: Readonly<Record<string, Layout>> = {
  splash: p(1),
  'full-bleed': p(1, BLEEDS_BARE),
  borderless: p(1, BARE),

  'two-tiers': tiers(1, 1),
  'tall-pair': tiers(2),
  'big-then-small': rowsOf([2, 1], p(1), p(2)),
  'slanted-pair': slanted('rows', -12, p(1), p(2)),
  'splash-inset': p(1, { ...BLEEDS_BARE, insets: [inset(2, 0.6, 0.72, 0.36, 0.24)] }),

  'widescreen-3': tiers(1, 1, 1),
  'wide-and-two': tiers(1, 2),
  'two-and-wide': tiers(2, 1),
  'tall-left': columns(p(1), rows(p(2), p(3))),
  'tall-right': columns(rows(p(1), p(2)), p(3)),
  'slanted-3': slanted('rows', 8, p(1), p(2), p(3)),
  'bleed-wide-and-two': rowsOf([3, 2], p(1, BLEEDS), tier(2, 2)),
  'splash-two-insets': p(1, {
    ...BLEEDS_BARE,
    insets: [inset(2, 0.04, 0.7, 0.4, 0.26), inset(3, 0.56, 0.7, 0.4, 0.26)],
  }),

  'widescreen-4': tiers(1, 1, 1, 1),
  'grid-2x2': tiers(2, 2),
  'big-and-three': rowsOf([3, 2], p(1), tier(2, 3)),
  'three-and-big': rowsOf([2, 3], tier(1, 3), p(4)),
  'tall-left-three': columns(p(1), rows(p(2), p(3), p(4))),
  'tall-right-three': columnsOf([2, 3], rows(p(1), p(2), p(3)), p(4)),
  'slanted-2x2': slanted('rows', -7, slanted('columns', 10, p(1), p(2)), slanted('columns', -10, p(3), p(4))),
  'borderless-2x2': rows(tier(1, 2, BARE), tier(3, 2, BARE)),

  'two-wide-two': tiers(2, 1, 2),
  'wide-two-two': tiers(1, 2, 2),
  'two-two-wide': tiers(2, 2, 1),
  'l-form': rowsOf([2, 1], columnsOf([2, 1], p(1), rows(p(2), p(3))), tier(4, 2)),
  'slanted-5': slanted(
    'rows',
    6,
    slanted('columns', -8, p(1), p(2)),
    p(3),
    slanted('columns', 8, p(4), p(5)),
  ),

  'grid-2x3': tiers(2, 2, 2),
  'two-big-three': rowsOf([1, 2, 1], tier(1, 2), p(3), tier(4, 3)),
  'pyramid-6': tiers(1, 2, 3),
  'grid-3x2': tiers(3, 3),
  'five-and-inset': rowsOf(
    [3, 2, 2],
    p(1, { insets: [inset(2, 0.68, 0.08, 0.28, 0.5)] }),
    tier(3, 2),
    tier(5, 2),
  ),

  'two-three-two': tiers(2, 3, 2),
  'three-one-three': tiers(3, 1, 3),
  'big-and-six': rowsOf([2, 1, 1], p(1, BLEEDS), tier(2, 3), tier(5, 3)),
  'tall-left-six': columns(p(1), tiersFrom(2, 2, 2, 2)),

  'grid-2x4': tiers(2, 2, 2, 2),
  'three-two-three': tiers(3, 2, 3),
  'two-three-three': tiers(2, 3, 3),

  'grid-3x3': tiers(3, 3, 3),
  'two-three-four': tiers(2, 3, 4),
  'four-big-four': rowsOf([1, 2, 1], tier(1, 4), p(5), tier(6, 4)),
  'slanted-3x3': slanted('rows', -5, tier(1, 3), tier(4, 3), tier(7, 3)),
}
