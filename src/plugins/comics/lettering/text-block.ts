import { type Locale } from '@/platform/kernel/locale'

import { type BalloonKind, type Point } from '../contract'
import { type Line, type LineShape, breakLines } from './break-lines'
import { type LetteringFonts } from './fonts'
import { type Box } from '../geometry/polygon'
import { type FontHeights, type FontMetrics, heightsOf, toMm } from './metrics'
import { typeset } from './typography'

/** Lines around the point (0, 0), which is the optical middle: half way from the first line's capitals to the last baseline. */
export type TextBlock = Readonly<{
  lines: readonly (Line & Readonly<{ x: number; baseline: number }>)[]
  font: FontMetrics
  sizePt: number
  heights: FontHeights
  /** Of the widest line, mm. */
  width: number
  /** From the top of the first capitals to the last baseline, mm. */
  height: number
  /** A word had to be cut anywhere. */
  isBroken: boolean
  /** A word had to be parted. */
  isParted: boolean
}>

/** Captions are read like a paragraph; whatever is spoken is centred. */
const lineShapeOf = (kind: BalloonKind): LineShape => (kind === 'caption' ? 'plain' : 'lozenge')

export const fontOf = (kind: BalloonKind, fonts: LetteringFonts): FontMetrics => {
  switch (kind) {
    case 'sfx':
      return fonts.sound
    case 'shout':
      return fonts.bold
    case 'thought':
    case 'caption':
      return fonts.italic
    default:
      return fonts.regular
  }
}

export type BlockOptions = Readonly<{
  kind: BalloonKind
  font: FontMetrics
  /** Points. */
  sizePt: number
  /** Lines are broken at it; mm. */
  width: number
  language: Locale
}>

/** Sets a text in its typography, breaks it and puts its lines around (0, 0). */
export const layOutBlock = (text: string, options: BlockOptions): TextBlock => {
  const { kind, font, sizePt, width, language } = options
  const sizeMm = toMm(sizePt)
  const heights = heightsOf(font, sizeMm)
  const { lines, isBroken, isParted } = breakLines(typeset(text, language), {
    font,
    sizeMm,
    width,
    shape: lineShapeOf(kind),
    language,
    keepsWords: kind === 'sfx',
  })
  const widest = lines.reduce((most, line) => Math.max(most, line.width), 0)
  const height = heights.cap + Math.max(0, lines.length - 1) * heights.line
  const placed = lines.map((line, at) => ({
    ...line,
    x: kind === 'caption' ? -widest / 2 : -line.width / 2,
    baseline: -height / 2 + heights.cap + at * heights.line,
  }))
  return { lines: placed, font, sizePt, heights, width: widest, height, isBroken, isParted }
}

/** Where each line's capitals stand, around the block's middle. */
export const lineBoxes = ({ lines, heights }: TextBlock): readonly Box[] =>
  lines.map(({ x, baseline, width }) => ({ x, y: baseline - heights.cap, width, height: heights.cap }))

/** Words at their place on the page: mm. */
export const placeWords = (
  { lines }: TextBlock,
  [left, top]: Point,
): readonly Readonly<{ text: string; x: number; baseline: number }>[] =>
  lines.flatMap((line) =>
    line.words.map((word) => ({ text: word.text, x: left + line.x + word.x, baseline: top + line.baseline })),
  )
