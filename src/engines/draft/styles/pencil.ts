import { clamp, mix } from '../vectors/colour'
import type { Style } from './style'

/** A storyboard sketch: two directions of hatching by darkness, a thin colour wash on cream paper. */
export const pencil: Style = {
  id: 'pencil',
  lines: {
    width: (depth) => (depth > 0.55 ? 1 : depth > 0.25 ? 1.6 : 2.3),
    colour: () => '#26262c',
    offset: 0.3,
    detail: (colour) => mix(colour, '#3a3a40', 0.7),
  },
  wobble: 1.6,
  figureEmissive: 0.45,
  leastLightness: 1,
  figureLift: 0.04,
  rimWidth: 0,
  paintRow(row, { darkest, lightest, grain }) {
    const { r, g, b, shadow, light, lamp, white, fibre, blotch, y } = row
    const span = lightest - darkest
    for (let x = 0; x < row.width; x++) {
      const R = r[x]!
      const G = g[x]!
      const B = b[x]!
      const luma = R * 0.3 + G * 0.59 + B * 0.11
      const t = (luma - darkest) / span
      const d = clamp((0.88 - t) * 0.62 + shadow[x]! * 0.42 - light[x]! * 0.2 - lamp[x]! * 0.3)
      const sway = blotch[x]! * 9 * grain
      const first = ((x + y + sway) / (6.2 * grain)) % 1
      const second = ((x - y + 8192 + sway) / (7 * grain)) % 1
      let a = 0
      if (d > 0.1 && first < 0.42) a = 0.3 + 0.5 * d
      if (d > 0.38 && second < 0.36) a = Math.max(a, 0.4 + 0.36 * d)
      if (t < 0.06) a = Math.max(a, 0.82)
      a = clamp((a + d * 0.22) * (0.55 + 0.9 * fibre[x]!), 0, 0.92)
      const most = Math.max(R, G, B)
      const wash = 0.12 + clamp((most - Math.min(R, G, B)) / 140) * 0.46
      const noise = (white[x]! - 0.5) * 8
      const pr = 244 + (R - 244) * wash
      const pg = 240 + (G - 240) * wash
      const pb = 231 + (B - 231) * wash
      r[x] = pr + (52 - pr) * a + noise
      g[x] = pg + (50 - pg) * a + noise
      b[x] = pb + (58 - pb) * a + noise
    }
  },
}
