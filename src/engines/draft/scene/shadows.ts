import { mix } from '../vectors/colour'
import { group, mark, type Op } from '../vectors/display-list'
import { ellipse } from '../vectors/geometry'
import type { Light } from './light'

export interface Standing {
  readonly x: number
  /** Where the feet are. */
  readonly y: number
  readonly scale: number
  readonly flip: boolean
  /** Width of the foot, scene units. */
  readonly foot: number
}

/** Two soft ovals where feet meet the ground: without them everything floats. */
export const contactShadow = ({ x, y, foot }: Standing, shade: string): Op[] => [
  mark(ellipse(x, y + foot * 0.012, foot * 0.6, foot * 0.105), shade, { opacity: 0.26, raw: true }),
  mark(ellipse(x, y + foot * 0.006, foot * 0.46, foot * 0.066), shade, { opacity: 0.38, raw: true }),
]

/** The figure's own outline laid on the ground, away from the light and towards us. */
export const castShadow = (
  ops: readonly Op[],
  at: Standing,
  light: Light,
  isLightLeft: boolean,
  isLow: boolean,
): Op => {
  const lean = (isLightLeft ? -1 : 1) * (isLow ? 1.2 : 0.6)
  const rise = isLow ? -0.3 : -0.24
  return group(
    [
      group([group(ops, { scale: at.scale, flip: at.flip, silhouette: light.shade })], {
        matrix: [1, 0, lean, rise, at.x, at.y],
      }),
    ],
    { opacity: light.moon ? 0.4 : 0.28 },
  )
}

/** A thin line of light behind the figure, on the side of the light: `offset` scene units to the right. */
export const rimLight = (ops: readonly Op[], at: Standing, light: Light, offset: number): Op =>
  group([group(ops, { scale: at.scale, flip: at.flip, silhouette: light.rim })], {
    x: at.x + offset,
    y: at.y - Math.abs(offset) * 0.8,
    opacity: 0.72,
  })

/** Wet ground: the figure upside down, short and faint. */
export const reflection = (ops: readonly Op[], at: Standing, light: Light): Op =>
  group(
    [
      group([group(ops, { scale: at.scale, flip: at.flip, silhouette: mix(light.shade, light.fog, 0.35) })], {
        matrix: [1, 0, 0, -0.3, at.x, at.y + 2],
      }),
    ],
    { opacity: 0.24 },
  )
