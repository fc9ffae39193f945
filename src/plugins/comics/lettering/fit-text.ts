import { type Locale } from '@/platform/kernel/locale'

import { type BalloonKind } from '../contract'
import { type BalloonShape, type ShapeOptions, listShapes, shapeAt } from './balloon-shapes'
import { type FontMetrics, measureText, toMm } from './metrics'
import { typeset } from './typography'
import { type LetteringWarning } from './warnings'

export type FitOptions = Readonly<{
  /** Of the balloon: named in warnings, and the seed of its outline. */
  id: string
  kind: BalloonKind
  font: FontMetrics
  language: Locale
  /** Of the letters; points. With a height it is the largest that is tried. */
  size: number
  /** Smaller letters are never chosen; points. */
  minSize: number
  /** With a height: of the whole balloon. Alone: lines are broken at it. mm. Default: what looks best. */
  width?: number
  /** Of the whole balloon, mm. Default: as much as the text takes. */
  height?: number
}>

export type FittedText = Readonly<{
  /** Points. */
  size: number
  /** As a balloon of the page has it: lines are broken at it, mm. */
  width: number
  shape: BalloonShape
  warnings: readonly LetteringWarning[]
}>

/** Sizes are tried at steps of so many points. */
const STEP_PT = 0.25
/** A line that no balloon is wider than, mm. */
const ENDLESS = 2_000

const shapeOptions = ({ id, kind, font, language }: FitOptions, sizePt: number): ShapeOptions => ({
  id,
  kind,
  font,
  language,
  sizePt,
})

const sizesDown = (size: number, minSize: number): readonly number[] => {
  const steps = Math.max(0, Math.ceil((size - minSize) / STEP_PT - 1e-9))
  return Array.from({ length: steps + 1 }, (_, step) =>
    Math.max(Math.min(size, minSize), size - step * STEP_PT),
  )
}

/** Index of the first size that fits; −1: none does. What fits at a size fits at a smaller one. */
const firstFit = (count: number, fits: (index: number) => boolean): number => {
  if (!fits(count - 1)) return -1
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const fitBox = (
  text: string,
  room: Readonly<{ width: number; height: number }>,
  options: FitOptions,
): FittedText => {
  const sizes = sizesDown(options.size, options.minSize)
  const shapesAt = (index: number): readonly BalloonShape[] =>
    listShapes(text, room, shapeOptions(options, sizes[index]!))
  const found = firstFit(sizes.length, (index) => shapesAt(index).length > 0)
  const index = found < 0 ? sizes.length - 1 : found
  const shape = shapesAt(index)[0] ?? shapeAt(text, room.width * 0.8, shapeOptions(options, sizes[index]!))
  const warnings: readonly LetteringWarning[] = found < 0 ? [{ code: 'overflow', balloon: options.id }] : []
  return { size: sizes[index]!, width: shape.width, shape, warnings }
}

const grow = (text: string, options: FitOptions): FittedText => {
  const { size, width, height = ENDLESS } = options
  const own = shapeOptions(options, size)
  const best = width === undefined ? listShapes(text, { width: ENDLESS, height }, own)[0] : undefined
  const natural = Math.sqrt(
    measureText(typeset(text, options.language), options.font, toMm(size)) * toMm(size) * 2,
  )
  const shape = best ?? shapeAt(text, width ?? Math.max(natural, toMm(size)), own)
  return { size, width: shape.width, shape, warnings: [] }
}

/**
 * Fits a text and its balloon to each other, both ways: with `width` and `height` the box stands and the largest size
 * of letters is sought, down to `minSize`; else the size stands and the balloon grows.
 *
 * @returns warnings `overflow` (does not fit at the least size: it is set at that size all the same), `tooSmall`
 *   (`size` itself is below `minSize`), `brokenWord`
 */
export const fitText = (text: string, options: FitOptions): FittedText => {
  const { id, size, minSize, width, height } = options
  const fitted =
    width !== undefined && height !== undefined
      ? fitBox(text, { width, height }, options)
      : grow(text, options)
  const warnings: LetteringWarning[] = [...fitted.warnings]
  if (size < minSize) warnings.push({ code: 'tooSmall', balloon: id })
  if (fitted.shape.block.isBroken) warnings.push({ code: 'brokenWord', balloon: id })
  return { ...fitted, warnings }
}
