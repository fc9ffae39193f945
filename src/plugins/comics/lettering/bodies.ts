import { createRandom, hashText } from '@/platform/kernel/random'

import { type BalloonKind, type Point } from '../contract'
import { bounds, boxPolygon, pointDistance } from '../geometry/polygon'
import { scale } from './vectors'
import { circle, superellipse, unite } from './polygons'
import { type TextBlock, lineBoxes } from './text-block'

const CORNERS = 96
const FEW_LINES = 2
const FEW_LINES_SQUARER = 0.5

/** How a kind hugs its lines. Air is a share of the height of the letter x, beside the lines and over them. */
const HUG: Record<Exclude<BalloonKind, 'sfx'>, Readonly<{ exponent: number; air: Point }>> = {
  speech: { exponent: 2.4, air: [1.15, 0.95] },
  whisper: { exponent: 2.4, air: [1.15, 0.95] },
  off: { exponent: 2.4, air: [1.15, 0.95] },
  thought: { exponent: 2.2, air: [0.7, 0.6] },
  shout: { exponent: 2, air: [0.6, 0.6] },
  radio: { exponent: 4, air: [0.9, 0.9] },
  caption: { exponent: 2, air: [1, 0.9] },
}

/** Every corner of every line with its air. */
const paddedCorners = (block: TextBlock, [beside, over]: Point): readonly Point[] => {
  const x = block.heights.x
  return lineBoxes(block).flatMap((box) =>
    boxPolygon({
      x: box.x - beside * x,
      y: box.y - over * x,
      width: box.width + 2 * beside * x,
      height: box.height + 2 * over * x,
    }),
  )
}

/** How much more area even air is worth: beside the lines as much as over them. */
const EVENNESS = 0.6
const HEIGHTS = 24

/** Half axes of a superellipse around points: over a range of heights, small and with even air. */
const hug = (points: readonly Point[], exponent: number): Point => {
  const tallest = Math.max(...points.map(([, y]) => Math.abs(y)))
  const widest = Math.max(...points.map(([x]) => Math.abs(x)))
  let best: Point = [0, 0]
  let least = Infinity
  for (let step = 0; step < HEIGHTS; step += 1) {
    const b = tallest * (1.05 + step * 0.03)
    const reach = ([x, y]: Point): number =>
      Math.abs(x) / (1 - (Math.abs(y) / b) ** exponent) ** (1 / exponent)
    const a = Math.max(...points.map(reach))
    const cost = a * b * (1 + (EVENNESS * Math.abs(a - widest - (b - tallest))) / (a + b))
    if (cost >= least) continue
    least = cost
    best = [a, b]
  }
  return best
}

/** Points of an outline at even steps. */
const walk = (outline: readonly Point[], count: number): readonly Point[] => {
  const closed = [...outline, outline[0]!]
  const lengths = [0]
  closed.slice(1).forEach((point, at) => lengths.push(lengths[at]! + pointDistance(closed[at]!, point)))
  const total = lengths.at(-1)!
  return Array.from({ length: count }, (_, step) => {
    const goal = (step / count) * total
    const at = lengths.findIndex((length) => length > goal) - 1
    const [from, to] = [closed[at]!, closed[at + 1]!]
    const share = (goal - lengths[at]!) / (lengths[at + 1]! - lengths[at]!)
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
  })
}

const perimeterOf = (outline: readonly Point[]): number =>
  outline.reduce((sum, point, at) => sum + pointDistance(point, outline[(at + 1) % outline.length]!), 0)

/** Lobes along the outline, not all alike: a cloud. */
const cloud = (outline: readonly Point[], block: TextBlock, random: () => number): readonly Point[] => {
  const radius = block.heights.x * 1.5
  const count = Math.max(7, Math.round(perimeterOf(outline) / (radius * 1.45)))
  const lobes = walk(outline, count).map(([x, y]) =>
    circle({ x: x * 0.97, y: y * 0.97, r: radius * (0.85 + 0.35 * random()) }, 32),
  )
  return unite([outline, ...lobes])[0]!
}

/**
 * Spikes over an outline. The points between them lie just outside of it, so that no chord cuts into it.
 *
 * @param reach - how far the longest spike stands out, mm
 */
const spikes = (
  outline: readonly Point[],
  {
    count,
    reach,
    least,
    random,
  }: Readonly<{ count: number; reach: number; least: number; random: () => number }>,
): readonly Point[] => {
  const points = walk(outline, count * 2)
  return points.map((point, at) => {
    const length = pointDistance([0, 0], point)
    const out = at % 2 === 0 ? 0 : reach * (least + (1 - least) * random())
    return scale(point, (1 + out / length) / Math.cos(Math.PI / (2 * count)))
  })
}

const burst = (outline: readonly Point[], block: TextBlock, random: () => number): readonly Point[] => {
  const count = Math.min(28, Math.max(11, Math.round(perimeterOf(outline) / (block.heights.x * 3.4))))
  return spikes(outline, { count, reach: block.heights.x * 2.6, least: 0.45, random })
}

const jags = (outline: readonly Point[], block: TextBlock, random: () => number): readonly Point[] => {
  const count = Math.max(14, Math.round(perimeterOf(outline) / (block.heights.x * 1.9)))
  return spikes(outline, { count, reach: block.heights.x * 0.75, least: 0.8, random })
}

/**
 * The outline that holds a text, without its tail, around (0, 0); for a sound the box of its letters.
 *
 * @param id - seeds what is not even: the same id has the same spikes
 */
export const shapeBody = (kind: BalloonKind, block: TextBlock, id: string): readonly Point[] => {
  if (kind === 'sfx') return boxPolygon(bounds(paddedCorners(block, [0.22, 0.22])))
  const { exponent, air } = HUG[kind]
  const corners = paddedCorners(block, air)
  if (kind === 'caption') return boxPolygon(bounds(corners))
  // One or two lines are a bar: an ellipse around it would be all air at its ends.
  const n = block.lines.length <= FEW_LINES ? exponent + FEW_LINES_SQUARER : exponent
  const outline = superellipse(hug(corners, n), n, CORNERS)
  const random = createRandom(hashText(id)).next
  if (kind === 'thought') return cloud(outline, block, random)
  if (kind === 'shout') return burst(outline, block, random)
  if (kind === 'radio') return jags(outline, block, random)
  return outline
}
