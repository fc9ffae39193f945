import { lighten, mix, type Hex } from '../colour'
import { mark, shape, type Drawing } from '../display-list'
import { at, box, ellipse, polygon } from '../geometry'

export const table = (colour: Hex = '#8a5f42'): Drawing => ({
  ops: [
    shape(box(-74, -72, 9, 72, 2), mix(colour, '#1f1633', 0.2)),
    shape(box(66, -72, 9, 72, 2), mix(colour, '#1f1633', 0.26)),
    shape(
      polygon([
        [-88, -72],
        [-66, -84],
        [70, -84],
        [92, -72],
      ]),
      lighten(colour, 0.06),
      { tone: 'soft' },
    ),
    shape(box(-88, -73, 180, 11, 2), colour, { tone: 'soft' }),
  ],
  height: 84,
  width: 186,
  foot: 160,
  seat: { height: 77, width: 130 },
})

export const bookshelf = (): Drawing => ({
  ops: [
    shape(box(-60, -190, 120, 190, 3), '#6f4a34'),
    ...[-180, -120, -60].map((y) => mark(box(-53, y, 106, 52), '#4a2f26')),
    ...[-180, -120, -60].flatMap((y, r) =>
      Array.from({ length: 8 }, (_, i) =>
        mark(
          box(-50 + i * 12.6, y + 10 + ((i * 7 + r * 5) % 5) * 3, 10, 42 - ((i * 7 + r * 5) % 5) * 3, 1),
          ['#a9543e', '#3f6f6a', '#41597a', '#c9983f', '#7a5a86'][(i + r * 2) % 5] ?? '#a9543e',
        ),
      ),
    ),
  ],
  height: 190,
  width: 126,
  foot: 120,
})

export const doorway = (colour: Hex = '#7a5238'): Drawing => ({
  ops: [
    shape(box(-50, -212, 100, 212, 3), '#e4d8c2', { tone: 'side' }),
    shape(box(-41, -203, 82, 203), colour, { tone: 'soft' }),
    ...[-190, -92].map((y) => mark(box(-30, y, 60, 80, 3), mix(colour, '#1f1633', 0.18))),
    mark(ellipse(30, -100, 4.6), '#d9b25a'),
    mark(`M${at(-50, 0)}h100v3h-100Z`, '#3a2a28'),
  ],
  height: 212,
  width: 104,
  foot: 90,
})
