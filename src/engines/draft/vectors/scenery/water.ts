import { lighten, mix, type Hex } from '../colour'
import { line, mark, shape, type GradientOp, type Op } from '../display-list'
import { at, box, ellipse } from '../geometry'
import type { Random } from '../random'
import { BLEED } from './terrain'

export interface Water {
  readonly random: Random
  readonly width: number
  readonly top: number
  readonly bottom: number
  readonly colour: Hex
  /** Low and high sky, mirrored in it. */
  readonly sky: readonly [Hex, Hex, Hex]
  /** x of sun or moon and its colour, for the glitter below it. */
  readonly glitter: { readonly x: number; readonly colour: Hex } | null
}

const mirrored = ({ width, top, bottom, sky }: Water): GradientOp => ({
  kind: 'gradient',
  x: -BLEED,
  y: top,
  width: width + 2 * BLEED,
  height: bottom - top,
  stops: [
    { at: 0, colour: sky[2], opacity: 0.75 },
    { at: 0.4, colour: sky[1], opacity: 0.3 },
    { at: 1, colour: sky[0], opacity: 0.1 },
  ],
})

/** Water seen to the horizon: mirrored sky, strokes that grow with nearness, a path of light. */
export const waterOps = (water: Water): Op[] => {
  const { random, width, top, bottom, colour, glitter } = water
  const span = bottom - top
  const ops: Op[] = [
    shape(box(-BLEED, top, width + 2 * BLEED, span), colour, { tone: 'none', outline: false }),
    mirrored(water),
  ]
  const count = Math.round((34 * width) / 1000)
  for (let i = 0; i < count; i++) {
    const t = random.next() ** 1.5
    const y = top + 5 + t * (span - 8)
    const w = (26 + t * 190) * random.range(0.6, 1.2)
    const tint = random.next() < 0.6 ? lighten(colour, 0.13) : mix(colour, '#16324f', 0.35)
    ops.push(
      line(
        `M${at(random.range(-80, width), y)}q${at(w * 0.25, -2 - t * 6)} ${at(w * 0.5, 0)}t${at(w * 0.5, 0)}`,
        tint,
        1.2 + t * 3.4,
        { opacity: 0.55 },
      ),
    )
  }
  if (glitter)
    for (let i = 0; i < 16; i++) {
      const t = i / 16
      const y = top + 4 + t * t * span * 0.92
      const w = (18 + t * 96) * random.range(0.45, 1)
      ops.push(
        mark(ellipse(glitter.x + random.range(-12, 12) * (1 + t * 2), y, w, 1.5 + t * 3.4), glitter.colour, {
          emissive: 1,
          opacity: 0.55,
        }),
      )
    }
  return ops
}
