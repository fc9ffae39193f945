import { clamp, mix, toLab } from '../vectors/colour'
import type { Style } from './style'

const PAPER = [240, 230, 208] as const

/** Linocut: one dark key block with carved lines, ochre, red and sea green below it, ink that skips the paper. */
export const lino: Style = {
  id: 'lino',
  lines: {
    width: (depth) => (depth > 0.55 ? 1.4 : 3.4),
    colour: (fill) => (toLab(fill).L < 0.36 ? '#f2e8d2' : '#1f2a3a'),
    offset: 0,
    detail: (colour) => mix(colour, '#1f2a3a', 0.5),
  },
  wobble: 1.2,
  figureEmissive: 0.5,
  leastLightness: 0.95,
  figureLift: 0.14,
  rimWidth: 6,
  paintRow(row, { darkest, lightest, grain }) {
    const { r, g, b, shadow, light, lamp, white, fibre, blotch, y } = row
    const span = lightest - darkest
    const swell = Math.sin(y / (60 * grain)) * 1.6
    for (let x = 0; x < row.width; x++) {
      const R = r[x]!
      const G = g[x]!
      const B = b[x]!
      const luma = R * 0.3 + G * 0.59 + B * 0.11
      const t = (luma - darkest) / span - shadow[x]! * 0.36 + light[x]! * 0.2 + lamp[x]! * 0.25
      const wave = Math.sin(x / (38 * grain) + swell) * 3.4 * grain + blotch[x]! * 6 * grain
      const cut = ((y + wave + 64) / (8.6 * grain)) % 1
      const most = Math.max(R, G, B)
      const vivid = (most - Math.min(R, G, B)) / (most + 1)
      const isWarm = R > B + 26
      let to: readonly [number, number, number] = PAPER
      if (t < 0.86 && vivid > 0.16)
        to = isWarm ? (R > G * 1.32 ? [196, 74, 52] : [222, 171, 82]) : [122, 163, 158]
      else if (t < 0.6) to = [164, 183, 176]
      const isKey =
        luma < 46
          ? cut < 0.94
          : t < 0.2
            ? cut < 0.9 || t < 0.08
            : t < 0.6 && cut < clamp((0.62 - t) / 0.5) * 0.86
      const fibreTint = (fibre[x]! - 0.5) * 24
      if (isKey && white[x]! <= 0.985) {
        r[x] = 31 + fibreTint
        g[x] = 42 + fibreTint
        b[x] = 58 + fibreTint
        continue
      }
      const skip = white[x]! < 0.045 || fibre[x]! < 0.16 ? 0.55 : 0
      r[x] = to[0] + (PAPER[0] - to[0]) * skip
      g[x] = to[1] + (PAPER[1] - to[1]) * skip
      b[x] = to[2] + (PAPER[2] - to[2]) * skip
    }
  },
}
