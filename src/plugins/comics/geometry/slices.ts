import { type Polygon } from '../contract'
import { mmToPx } from './formats'
import { type Box, bounds } from './polygon'

/** What a slice's lower edge runs through. */
export type Cut = 'end' | 'gutter' | 'panel' | 'balloon'

/** A part of a tall page, as wide as the page; whole pixels. */
export interface Slice {
  readonly topPx: number
  readonly heightPx: number
  /** `end` for the last slice. */
  readonly cut: Cut
}

/** A tall page as it is exported. */
export interface TallPage {
  /** Millimetres. */
  readonly height: number
  /** Pixels per inch of the exported picture. */
  readonly dpi: number
  readonly panels: readonly Polygon[]
  /** Around a balloon's outline with its tail; millimetres. */
  readonly balloons: readonly Box[]
}

export interface SliceOptions {
  /** A whole number of at least 1. Default 1280, what webtoon services take. */
  readonly maxHeightPx?: number
  /** Cuts keep this far from panels and balloons where they can; default 2 px. */
  readonly clearancePx?: number
}

/**
 * Prices of a cut. Each is more than any number of the cheaper ones on a page of up to 1,000 slices can cost, so that
 * as few balloons as possible are cut, then as few panels, then as few slices made. A cut without clearance costs as
 * much as ten more slices.
 */
const PRICE = { slice: 1, tight: 10, panel: 1e5, balloon: 1e9 }

/** Rounding of millimetres to pixels moves an edge by less than this. */
const EPSILON_PX = 1e-6

/**
 * Cuts a tall page into slices of at most `maxHeightPx`. A balloon is cut only where balloons without a gap between
 * them are taller than a slice, a panel only where no choice of cuts goes without; each slice says which it was.
 * The best choice of all, found row by row from the bottom: linear in the page's height.
 *
 * @throws RangeError for a maximum that is not a whole number of at least 1
 */
export function cutSlices(page: TallPage, options: SliceOptions = {}): readonly Slice[] {
  const { maxHeightPx = 1_280, clearancePx = 2 } = options
  if (!Number.isInteger(maxHeightPx) || maxHeightPx < 1)
    throw new RangeError(`A slice is a whole number of pixels tall, not ${maxHeightPx}.`)
  const heightPx = Math.max(1, Math.round(mmToPx(page.height, page.dpi)))
  const prices = priceRows(page, heightPx, clearancePx)
  const nextCut = cheapestCuts(prices, maxHeightPx)
  const slices: Slice[] = []
  for (let topPx = 0; topPx < heightPx; topPx = nextCut[topPx]!) {
    const bottom = nextCut[topPx]!
    slices.push({
      topPx,
      heightPx: bottom - topPx,
      cut: bottom === heightPx ? 'end' : cutOf(prices[bottom]!),
    })
  }
  return slices
}

function cutOf(price: number): Cut {
  if (price >= PRICE.balloon) return 'balloon'
  return price >= PRICE.panel ? 'panel' : 'gutter'
}

/** What it costs to cut above each row of pixels; the last entry is the page's end. */
function priceRows({ dpi, panels, balloons }: TallPage, heightPx: number, clearancePx: number): Float64Array {
  const rowsIn = (boxes: readonly Box[], growPx: number): Uint8Array => {
    const rows = new Uint8Array(heightPx + 1)
    for (const { y, height } of boxes) {
      const start = Math.floor(mmToPx(y, dpi) - growPx + EPSILON_PX) + 1
      const end = Math.ceil(mmToPx(y + height, dpi) + growPx - EPSILON_PX)
      if (end > 0) rows.fill(1, Math.max(0, start), end)
    }
    return rows
  }
  const boxes = panels.map(bounds)
  const [inPanel, inBalloon] = [rowsIn(boxes, 0), rowsIn(balloons, 0)]
  const [atPanel, atBalloon] = [rowsIn(boxes, clearancePx), rowsIn(balloons, clearancePx)]
  return Float64Array.from(inPanel, (isInPanel, row) => {
    const isTight = atBalloon[row]! || (atPanel[row]! && !isInPanel)
    const crossed = PRICE.panel * isInPanel + PRICE.balloon * inBalloon[row]!
    return PRICE.slice + crossed + (isTight ? PRICE.tight : 0)
  })
}

/**
 * For each row where a slice may start, the row where it best ends. The cheapest end within reach is the head of a
 * queue of rows whose costs rise with their distance, so that every row enters and leaves it once.
 */
function cheapestCuts(prices: Float64Array, maxHeightPx: number): Int32Array {
  const end = prices.length - 1
  const costs = new Float64Array(end + 1)
  const nextCut = new Int32Array(end + 1)
  const queue = new Int32Array(end + 1)
  let [head, tail] = [0, 0]
  for (let row = end; row >= 0; row--) {
    while (tail > head && queue[head]! > row + maxHeightPx) head++
    const cut = row === end ? end : queue[head]!
    nextCut[row] = cut
    costs[row] = row === end ? 0 : prices[row]! + costs[cut]!
    while (tail > head && costs[queue[tail - 1]!]! > costs[row]!) tail--
    queue[tail++] = row
  }
  return nextCut
}
