import { lighten, mix, type Hex } from '../colour'
import { group, line, mark, shape, type Drawing } from '../display-list'
import { blob, box, polygon } from '../geometry'

const seam = (colour: Hex): Hex => mix(colour, '#1f1633', 0.34)

export const sofa = (colour: Hex = '#4f7d78'): Drawing => ({
  ops: [
    ...[-92, 92].map((x) => shape(box(x - 6, -14, 12, 14, 2), '#4a3328')),
    shape(
      blob([-108, -40, -106, -88, -84, -102, 84, -102, 106, -88, 108, -40], 1, 0.4),
      mix(colour, '#1f1633', 0.12),
      { tone: 'bottom' },
    ),
    shape(box(-88, -98, 86, 62, 18), colour, { tone: 'round' }),
    shape(box(2, -98, 86, 62, 18), colour, { tone: 'round' }),
    shape(box(-92, -50, 92, 26, 10), lighten(colour, 0.05), { tone: 'soft' }),
    shape(box(0, -50, 92, 26, 10), lighten(colour, 0.05), { tone: 'soft' }),
    shape(box(-104, -28, 208, 20, 6), mix(colour, '#1f1633', 0.2), { tone: 'soft' }),
    shape(blob([-118, -8, -120, -58, -104, -70, -86, -60, -86, -8], 1, 0.4), colour, { tone: 'side' }),
    shape(blob([118, -8, 120, -58, 104, -70, 86, -60, 86, -8], 1, 0.4), mix(colour, '#1f1633', 0.1), {
      tone: 'side',
    }),
    group([shape(box(-19, -19, 38, 38, 9), '#d9a13f', { tone: 'round' })], { x: -64, y: -66, rotate: -12 }),
    line('M-64 -82l0 32', '#b5822f', 1.4),
  ],
  height: 104,
  width: 242,
  foot: 216,
  seat: { height: 48, width: 150 },
})

export const armchair = (colour: Hex = '#5c7f6a'): Drawing => ({
  ops: [
    ...[-42, 42].map((x) => shape(box(x - 5, -14, 10, 14, 2), '#4a3328')),
    shape(
      blob([-46, -30, -52, -92, -34, -124, 0, -130, 34, -124, 52, -92, 46, -30], 1, 0.5),
      mix(colour, '#1f1633', 0.1),
      { tone: 'round' },
    ),
    shape(box(-34, -54, 68, 24, 10), lighten(colour, 0.05), { tone: 'soft' }),
    shape(box(-44, -32, 88, 22, 6), mix(colour, '#1f1633', 0.2), { tone: 'soft' }),
    shape(blob([-60, -10, -62, -62, -48, -72, -34, -62, -34, -10], 1, 0.4), colour, { tone: 'side' }),
    shape(blob([60, -10, 62, -62, 48, -72, 34, -62, 34, -10], 1, 0.4), mix(colour, '#1f1633', 0.12), {
      tone: 'side',
    }),
    line('M-20 -112q4 30 0 52M20 -112q-4 30 0 52', seam(colour), 1.4, { opacity: 0.6 }),
  ],
  height: 130,
  width: 128,
  foot: 112,
  seat: { height: 52, width: 50 },
})

export const bed = (colour: Hex = '#6f86b0'): Drawing => ({
  ops: [
    shape(box(-120, -106, 16, 106, 5), '#7a5238'),
    shape(box(104, -70, 16, 70, 5), '#7a5238'),
    shape(box(-110, -36, 220, 24, 4), '#8a5f42', { tone: 'soft' }),
    shape(box(-106, -56, 212, 26, 8), '#efe7d8', { tone: 'bottom' }),
    shape(blob([-104, -54, -100, -78, -60, -80, -50, -56], 1, 0.5), '#f7f1e6', { tone: 'round' }),
    shape(
      blob([-50, -60, -20, -70, 60, -68, 104, -62, 108, -24, 60, -16, -20, -16, -54, -22], 1, 0.45),
      colour,
      { tone: 'bottom' },
    ),
    mark(blob([-54, -62, -30, -70, -22, -18, -56, -20], 1, 0.4), '#f3ead9'),
    line('M10 -66q8 24 2 48M54 -66q8 24 4 48', seam(colour), 1.6, { opacity: 0.5 }),
  ],
  height: 106,
  width: 246,
  foot: 226,
  seat: { height: 62, width: 130 },
})

export const chair = (colour: Hex = '#8a5f42'): Drawing => ({
  ops: [
    shape(box(-24, -98, 7, 98, 2), mix(colour, '#1f1633', 0.2)),
    shape(box(-24, -98, 40, 9, 3), colour),
    shape(box(-22, -78, 34, 7, 2), colour),
    shape(box(-26, -50, 52, 9, 3), lighten(colour, 0.05), { tone: 'soft' }),
    shape(box(-24, -42, 7, 42, 2), colour),
    shape(box(17, -42, 7, 42, 2), mix(colour, '#1f1633', 0.12)),
  ],
  height: 98,
  width: 64,
  foot: 54,
  seat: { height: 50, width: 34 },
})

export const bench = (colour: Hex = '#8a6242'): Drawing => ({
  ops: [
    shape(box(-70, -46, 8, 46, 2), '#3a3a44'),
    shape(box(62, -46, 8, 46, 2), '#3a3a44'),
    shape(box(-68, -92, 6, 50, 2), '#3a3a44'),
    shape(box(62, -92, 6, 50, 2), '#3a3a44'),
    ...[-92, -76, -60].map((y) => shape(box(-80, y, 160, 11, 3), colour, { tone: 'soft' })),
    shape(
      polygon([
        [-84, -40],
        [-76, -50],
        [76, -50],
        [84, -40],
      ]),
      lighten(colour, 0.05),
      { tone: 'soft' },
    ),
    shape(box(-84, -41, 168, 7, 2), colour, { tone: 'soft' }),
  ],
  height: 92,
  width: 170,
  foot: 150,
  seat: { height: 47, width: 110 },
})
