import type { ThingDrawing } from './catalogue'
import type { Placed } from './placed'
import type { Stage } from './stage'

/** Boats and sea beasts on the water between horizon and shore; beasts are half below it. */
export const arrangeWater = (
  stage: Stage,
  items: readonly { drawing: ThingDrawing; size: number }[],
  hasFigures: boolean,
): Placed[] => {
  const { width, horizon, spec } = stage
  const isOpen = spec.place === 'sea'
  const n = items.length
  return items.map(({ drawing, size }, i): Placed => {
    const isBoat = drawing.role === 'boat'
    const share =
      (isBoat
        ? (isOpen && !hasFigures ? 0.36 : 0.22) * Math.min(1, drawing.height / 200 + 0.35)
        : isOpen
          ? 0.2
          : 0.1) *
      size *
      (n > 1 ? 0.86 : 1)
    const scale = Math.min((share * 1000) / drawing.height, (width * 0.5) / drawing.width)
    const column = n === 1 ? (hasFigures ? 0.7 : 0.44) : 0.2 + (0.62 * i) / (n - 1)
    const y = horizon + (isOpen ? 190 + (i % 2) * 90 : 76 + (i % 2) * 26)
    const sunk = isBoat ? 0 : drawing.height * scale * 0.3
    return {
      drawing,
      x: column * width,
      y: y + sunk,
      scale,
      flip: column > 0.5,
      depth: isOpen ? 0.2 : 0.5,
      isFloating: true,
      ...(isBoat ? {} : { waterline: y }),
    }
  })
}
