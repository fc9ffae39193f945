import { clamp, mix } from '../vectors/colour'
import type { Style } from './style'

/** Power per pixel costs ten times the rest of the loop: lift the middle tones from a table. */
const LIFT = new Uint8Array(256).map((_, i) => Math.round(255 * (i / 255) ** 0.78))
const lifted = (v: number): number => LIFT[v < 0 ? 0 : v > 255 ? 255 : v | 0]!

/** Watercolour: light wash, blooming pigment, soft coloured lines, white paper at the edge. */
export const pastel: Style = {
  id: 'pastel',
  lines: {
    width: (depth) => (depth > 0.3 ? 0 : 1.4),
    colour: (fill) => mix(fill, '#4a3a48', 0.6),
    offset: 0,
    detail: (colour) => mix(colour, '#4a3a48', 0.3),
  },
  wobble: 1.7,
  figureEmissive: 0.2,
  leastLightness: 0.8,
  figureLift: 0.03,
  rimWidth: 2.5,
  paintRow(row, { shade, width, height }) {
    const { r, g, b, shadow, light, white, fibre, blotch, brush, y } = row
    const my = Math.min(y, height - 1 - y) / height
    for (let x = 0; x < row.width; x++) {
      const bl = blotch[x]!
      const m = shadow[x]! * 0.46 * (0.62 + 0.6 * bl)
      const l = light[x]! * 0.4
      let R = r[x]! + (shade[0] - r[x]!) * m * 0.6
      let G = g[x]! + (shade[1] - g[x]!) * m * 0.6
      let B = b[x]! + (shade[2] - b[x]!) * m * 0.54
      R += (255 - R) * l
      G += (250 - G) * l
      B += (238 - B) * l
      const grey = (R + G + B) / 3
      R = lifted(grey + (R - grey) * 1.26)
      G = lifted(grey + (G - grey) * 1.26)
      B = lifted(grey + (B - grey) * 1.26)
      const pigment = clamp(
        0.86 + 0.42 * (bl - 0.45) + 0.24 * (fibre[x]! - 0.5) + 0.14 * (brush[x]! - 0.5),
        0.3,
        0.98,
      )
      const noise = (white[x]! - 0.5) * 8
      const rough = Math.min(Math.min(x, width - 1 - x) / width, my) - 0.018 - 0.02 * bl - 0.008 * fibre[x]!
      const cover =
        rough < 0 ? pigment * clamp(1 + rough * 150) : rough < 0.005 ? Math.min(1, pigment * 1.1) : pigment
      r[x] = 250 + (R - 250) * cover + noise
      g[x] = 244 + (G - 244) * cover + noise
      b[x] = 232 + (B - 232) * cover + noise
    }
  },
}
