import { clamp, mix } from '../vectors/colour'
import type { Style } from './style'

const COS = Math.cos(0.46)
const SIN = Math.sin(0.46)

/** Comic ink: thick and thin lines, halftone dots in the shade, clear colour. */
export const ink: Style = {
  id: 'ink',
  lines: {
    width: (depth) => (depth > 0.7 ? 0.9 : depth > 0.4 ? 1.3 : depth > 0.15 ? 2 : 2.8),
    colour: (_, fog, depth) => mix('#1a1526', fog, clamp(depth * 0.8)),
    offset: 0.36,
    detail: (colour) => mix(colour, '#1a1526', 0.5),
  },
  wobble: 0.5,
  figureEmissive: 0.16,
  leastLightness: 0,
  figureLift: 0.06,
  rimWidth: 5,
  paintRow(row, { shade, rim, grain }) {
    const { r, g, b, shadow, light, fibre, blotch, vignette, y } = row
    const cell = Math.max(4.2, 6.4 * grain)
    for (let x = 0; x < row.width; x++) {
      const u = (x * COS - y * SIN) / cell
      const v = (x * SIN + y * COS) / cell
      const du = u - Math.floor(u) - 0.5
      const dv = v - Math.floor(v) - 0.5
      const s = shadow[x]!
      const radius = s > 0.12 ? 0.16 + 0.5 * s * 0.95 : 0
      const dot = clamp((radius - Math.sqrt(du * du + dv * dv)) * cell * 0.9 + 0.5) * 0.42
      const l = light[x]! > 0.2 ? 0.2 : 0
      const lift = (blotch[x]! - 0.5) * 10 + (fibre[x]! - 0.5) * 7
      const edge = vignette[x]! * 0.3
      let R = r[x]!
      let G = g[x]!
      let B = b[x]!
      R += (shade[0] - R) * dot
      G += (shade[1] - G) * dot
      B += (shade[2] - B) * dot
      R += (rim[0] - R) * l
      G += (rim[1] - G) * l
      B += (rim[2] - B) * l
      r[x] = ((R - 128) * 1.12 + 134 + lift) * (1 - edge)
      g[x] = ((G - 128) * 1.12 + 132 + lift) * (1 - edge)
      b[x] = ((B - 128) * 1.12 + 128 + lift) * (1 - edge)
    }
  },
}
