import { type Point } from '../contract'
import { shapeBody } from './bodies'
import { type Box, bounds } from '../geometry/polygon'
import { type FontMetrics, measureText, toMm } from './metrics'
import { type BlockOptions, type TextBlock, layOutBlock } from './text-block'
import { typeset } from './typography'

/** One way to set a text as a balloon, around (0, 0). */
export type BalloonShape = Readonly<{
  /** At which the lines were broken, mm. */
  width: number
  block: TextBlock
  /** Outline without its tail. */
  body: readonly Point[]
  box: Box
  /** 0: as a letterer would like it best; about 1: too flat or too tall by half. */
  strain: number
}>

export type ShapeOptions = Readonly<Omit<BlockOptions, 'width'> & { id: string }>

/** Width to height that balloons look best at; captions are flatter. */
const BEST_RATIO = 1.75
const BEST_CAPTION_RATIO = 4
/** Syllables are parted only where nothing else fits. */
const PARTED_STRAIN = 3
const MOST_LINES = 9
/** Lines of a lozenge are not full: so much more than its share of the text. */
const FULLNESS = 1.18

const roundUp = (mm: number): number => Math.ceil(mm * 100) / 100

/** Nothing narrower holds every word whole. */
const longestWord = (set: string, font: FontMetrics, sizeMm: number): number =>
  set.split(/[ \n]/u).reduce((most, word) => Math.max(most, measureText(word, font, sizeMm)), 0)

export const shapeAt = (text: string, width: number, options: ShapeOptions): BalloonShape => {
  const block = layOutBlock(text, { ...options, width })
  const body = shapeBody(options.kind, block, options.id)
  const box = bounds(body)
  const best = options.kind === 'caption' ? BEST_CAPTION_RATIO : BEST_RATIO
  const strain = Math.abs(Math.log(box.width / box.height / best)) + (block.isParted ? PARTED_STRAIN : 0)
  return { width, block, body, box, strain }
}

/**
 * The ways to set a text at a size, from one line to nine, each with another number of lines; least strain first.
 *
 * @param room - no wider and no taller, mm
 * @returns none where the text does not fit
 */
export const listShapes = (
  text: string,
  room: Readonly<{ width: number; height: number }>,
  options: ShapeOptions,
): readonly BalloonShape[] => {
  const sizeMm = toMm(options.sizePt)
  const set = typeset(text, options.language)
  const total = measureText(set, options.font, sizeMm)
  const longest = longestWord(set, options.font, sizeMm)
  const shapes = new Map<number, BalloonShape>()
  for (let lines = 1; lines <= MOST_LINES; lines += 1) {
    const share = lines === 1 ? total * 1.02 : Math.max((total / lines) * FULLNESS, longest)
    const width = Math.min(roundUp(share + 0.1), room.width)
    const shape = shapeAt(text, width, options)
    const fits = shape.box.width <= room.width && shape.box.height <= room.height
    const isUseful = fits && !shape.block.isBroken && !shapes.has(shape.block.lines.length)
    if (isUseful) shapes.set(shape.block.lines.length, shape)
  }
  return [...shapes.values()].sort((a, b) => a.strain - b.strain)
}
