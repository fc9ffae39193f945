import type { ThingDrawing } from './catalogue'
import type { Placed } from './placed'
import { castleSpot } from './places/settlements'
import type { Stage } from './stage'

export interface LandmarkItem {
  readonly drawing: ThingDrawing
  readonly size: number
  readonly thing: { readonly id: string }
}

const footOf = (stage: Stage, id: string): number => {
  if (stage.spec.place === 'room') return stage.horizon + 70
  if (stage.spec.place === 'sea') return stage.horizon + 46
  if (stage.spec.place === 'beach') return stage.horizon + 190
  if (stage.spec.place === 'lake') return stage.horizon + 205
  if (['tree', 'birch', 'palm', 'pine'].includes(id)) return stage.horizon + 92
  return stage.horizon + 54
}

/** Landmarks ignore true scale: each takes its share of the picture's height, beside the figures. */
export const arrangeLandmarks = (
  stage: Stage,
  items: readonly LandmarkItem[],
  hasFigures: boolean,
): Placed[] => {
  const { width, spec } = stage
  const n = items.length
  return items.map(({ drawing, size, thing }, i): Placed => {
    const isCastle = thing.id === 'castle' && spec.place === 'castle'
    const spot = castleSpot(stage)
    const share = (drawing.share ?? 0.4) * size * (n > 1 && !isCastle ? 0.82 : 1)
    const fit = (width * (n > 1 ? 0.9 / n : 0.62)) / drawing.width
    const y = isCastle ? spot.y : footOf(stage, thing.id) + (i % 2) * 26
    const scale = Math.min(
      (share * 1000 * (isCastle ? 0.86 : 1)) / drawing.height,
      (y - 36) / drawing.height,
      fit,
    )
    const column = n === 1 ? (hasFigures ? 0.7 : 0.6) : 0.14 + (0.74 * i) / (n - 1)
    return {
      drawing,
      x: isCastle ? spot.x : column * width,
      y,
      scale,
      flip: false,
      depth: isCastle ? 1.1 : spec.place === 'room' ? 0.1 : 0.55,
      isFloating: isCastle || spec.place === 'sea',
    }
  })
}
