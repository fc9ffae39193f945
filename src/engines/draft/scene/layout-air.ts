import type { Drawing } from '../vectors/display-list'
import type { Placed } from './placed'
import type { Stage } from './stage'

export interface AirItem {
  readonly drawing: Drawing
  readonly size: number
  readonly isFigure: boolean
}

/** Share of the picture's height for something that flies: big things keep some of their size, small ones stay visible. */
const shareOf = (height: number, isAlone: boolean): number =>
  Math.min(isAlone ? 0.46 : 0.34, Math.max(0.07, 0.0165 * Math.sqrt(height) * (isAlone ? 1.4 : 1)))

/** Flying things in the upper part, opposite the sun, spread over the width; under water they swim in the middle. */
export const arrangeAir = (
  stage: Stage,
  items: readonly AirItem[],
  groundCount: number,
  hasLandmark: boolean,
): Placed[] => {
  const { width, horizon, spec } = stage
  const isSubmerged = spec.place === 'underwater'
  const random = stage.random('air')
  const n = items.length
  return items.map(({ drawing, size, isFigure }, i): Placed => {
    const isAlone = groundCount === 0 && n === 1
    const share = shareOf(drawing.height, isAlone) * size * (n > 3 ? 0.8 : 1) * (isSubmerged ? 1.25 : 1)
    const scale = Math.min(
      (share * 1000) / drawing.height,
      (width * (n > 1 ? 0.8 / n : isAlone ? 0.7 : 0.5)) / drawing.width,
    )
    // In a panel it meets those below it, who stand at the left, face to face.
    const isMet = spec.isPanel === true && groundCount > 0
    const single = isMet ? 0.68 : isAlone ? (hasLandmark ? 0.29 : 0.5) : hasLandmark ? 0.4 : 0.66
    const column = n === 1 ? single : 0.16 + (0.7 * i) / (n - 1) + random.range(-0.03, 0.03)
    const height = drawing.height * scale
    // Nearly whole in the frame: a tail may leave it.
    const half = drawing.width * scale * 0.46
    const low = isSubmerged ? horizon * 0.86 : hasLandmark && isAlone ? horizon * 0.66 : horizon * 0.74
    const y = Math.max(
      height + (spec.isPanel ? 230 : 40),
      low - (n > 1 ? (i % 2) * 120 + random.range(0, 40) : isAlone ? 0 : 70),
    )
    return {
      drawing,
      x: Math.min(Math.max(column * width, half), Math.max(half, width - half)),
      y,
      scale,
      flip: column > 0.52,
      depth: isSubmerged ? 0.2 : 0.3,
      isFloating: true,
      isFigure,
    }
  })
}
