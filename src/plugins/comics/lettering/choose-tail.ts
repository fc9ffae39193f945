import { type BalloonKind, type Panel, type Point } from '../contract'
import { isInside } from '../geometry/polygon'
import { type Circle, doLinesCross } from './vectors'
import { type Tail, drawTail } from './tails'

/** A balloon that points at somebody. */
export type Pointing = Readonly<{
  kind: BalloonKind
  middle: Point
  body: readonly Point[]
  panel: Pick<Panel, 'shape'>
  heads: readonly Circle[]
  /** Height of the letters, mm. */
  sizeMm: number
  /** Usually a mouth; null: only a voice from off the panel has a tail. */
  target: Point | null
}>

/** Down first, then the other way, straight, harder; then the same, shorter. */
const BENDS = [1, -1, 0, 2, -2] as const
const REACHES = [1, 0.65, 0.4] as const

/**
 * The tail of a balloon that crosses none that is drawn and no other balloon; where each does, one that crosses no tail.
 *
 * @param drawn - middle lines of the page's tails so far
 * @param others - outlines of balloons that it does not share one with
 */
export const chooseTail = (
  one: Pointing,
  drawn: readonly (readonly Point[])[],
  others: readonly (readonly Point[])[],
): Tail | null => {
  if (!one.target && one.kind !== 'off') return null
  const site = { ...one, panel: one.panel.shape }
  const crosses = ({ spine }: Tail): boolean => drawn.some((other) => doLinesCross(other, spine))
  const covers = ({ spine }: Tail): boolean =>
    others.some((body) => spine.some((point) => isInside(body, point)))
  let uncrossed: Tail | null = null
  let first: Tail | null = null
  for (const reach of REACHES)
    for (const bend of BENDS) {
      const tail = drawTail(site, one.target, { bend, reach })
      if (!tail) return first
      first ??= tail
      if (crosses(tail)) continue
      if (!covers(tail)) return tail
      uncrossed ??= tail
    }
  return uncrossed ?? first
}
