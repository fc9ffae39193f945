import { mix } from '../vectors/colour'
import type { Style } from './style'

const INK = [14, 15, 24] as const
const PAPER = [240, 236, 224] as const

/** Black, white and one red: slanted lines for half shadow, light carved out of the dark. */
export const noir: Style = {
  id: 'noir',
  lines: {
    width: (depth) => (depth > 0.6 ? 0 : depth > 0.3 ? 1.2 : 2.4),
    colour: () => '#0b0b12',
    offset: 0.5,
    detail: (colour) => mix(colour, '#0b0b12', 0.7),
  },
  wobble: 0.55,
  figureEmissive: 0.5,
  leastLightness: 0.9,
  figureLift: 0.2,
  rimWidth: 8,
  paintRow(row, { darkest, lightest, grain }) {
    const { r, g, b, shadow, light, lamp, white, fibre, vignette, y } = row
    const span = lightest - darkest
    for (let x = 0; x < row.width; x++) {
      const R = r[x]!
      const G = g[x]!
      const B = b[x]!
      const luma = R * 0.3 + G * 0.59 + B * 0.11
      const t =
        (luma - darkest) / span - shadow[x]! * 0.5 + light[x]! * 0.25 + lamp[x]! * 0.24 - vignette[x]! * 0.25
      const hatch = ((x + y * 0.42) / (4.8 * grain)) % 1
      const noise = (fibre[x]! - 0.5) * 12
      const isRed = R > 86 && R > G * 1.7 && R > B * 1.55 && lamp[x]! < 0.3
      let to: readonly [number, number, number] = INK
      if (isRed && t > 0.06) to = shadow[x]! > 0.5 && hatch > 0.55 ? [62, 14, 26] : [190, 42, 44]
      else if (luma > 230 || t > 0.76) to = PAPER
      else if (t > 0.56) to = [176, 180, 184]
      else if (t > 0.46) to = white[x]! < 0.86 ? [128, 135, 148] : INK
      else if (t > 0.26) to = hatch < 0.18 + (t - 0.26) * 1.9 ? [112, 119, 133] : INK
      r[x] = to[0] + noise
      g[x] = to[1] + noise
      b[x] = to[2] + noise
    }
  },
}
