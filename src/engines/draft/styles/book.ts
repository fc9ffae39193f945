import type { Style } from './style'

/** Gouache picture book: grainy shade on the side away from the light, brush marks, paper. No lines. */
export const book: Style = {
  id: 'book',
  lines: null,
  wobble: 0.6,
  figureEmissive: 0,
  leastLightness: 0,
  figureLift: 0.02,
  rimWidth: 2.8,
  paintRow(row, { shade, rim }) {
    const { r, g, b, shadow, light, white, fibre, blotch, brush, vignette } = row
    for (let x = 0; x < row.width; x++) {
      const s = shadow[x]!
      const q = white[x]!
      const dark = (s * 0.44 + (q < s * 0.92 ? 0.48 * s : 0)) * 0.46
      let R = r[x]!
      let G = g[x]!
      let B = b[x]!
      R += (shade[0] - R) * dark
      G += (shade[1] - G) * dark
      B += (shade[2] - B) * dark
      const l = light[x]!
      if (l > 0) {
        const a = (q < l * 1.5 ? 1 : 0.28) * l * 0.5
        R += (rim[0] - R) * a
        G += (rim[1] - G) * a
        B += (rim[2] - B) * a
      }
      // Paint is never even: dry brush and pigment lift and sink it by a few per cent, more in the lights.
      const lift = ((brush[x]! - 0.5) * 0.05 + (blotch[x]! - 0.5) * 0.07) * (0.5 + (R + G + B) / 900)
      const paper = (fibre[x]! - 0.5) * 15
      const edge = vignette[x]! * 0.7
      R += R * lift * 1.1 + paper
      G += G * lift + paper
      B += B * lift * 0.8 + paper
      r[x] = R + (shade[0] - R) * edge
      g[x] = G + (shade[1] - G) * edge
      b[x] = B + (shade[2] - B) * edge
    }
  },
}
