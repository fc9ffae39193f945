import { createRandom, hashText } from '@/platform/kernel/random'

import { type BalloonKind, type Point } from '../contract'
import { bounds } from '../geometry/polygon'

const MAX_TILT_DEGREES = 9

/** How a sound is turned, degrees clockwise: the same for the same id; 0 for whatever is spoken. */
export const tiltOf = (id: string, kind: BalloonKind): number =>
  kind === 'sfx' ? Math.round((createRandom(hashText(id)).next() * 2 - 1) * MAX_TILT_DEGREES * 10) / 10 : 0

/** Turns points around the middle of their box. */
export const tilt = (points: readonly Point[], degrees: number): readonly Point[] => {
  if (degrees === 0) return points
  const box = bounds(points)
  const [mx, my] = [box.x + box.width / 2, box.y + box.height / 2]
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return points.map(([x, y]) => [mx + (x - mx) * cos - (y - my) * sin, my + (x - mx) * sin + (y - my) * cos])
}
