import { lighten, mix, type Hex } from '../colour'
import { line, mark, shape, type Drawing } from '../display-list'
import { blob, box, ellipse, polygon } from '../geometry'

export const tent = (colour: Hex = '#c98a3f'): Drawing => ({
  ops: [
    shape(
      polygon([
        [-140, 0],
        [-30, -160],
        [110, -150],
        [150, 0],
      ]),
      mix(colour, '#1f1633', 0.16),
      { tone: 'hard' },
    ),
    shape(
      polygon([
        [-140, 0],
        [-30, -160],
        [64, 0],
      ]),
      colour,
      { tone: 'soft' },
    ),
    mark(
      polygon([
        [-58, 0],
        [-30, -132],
        [8, 0],
      ]),
      '#3a2c34',
    ),
    mark(
      polygon([
        [8, 0],
        [-30, -132],
        [30, -12],
        [34, 0],
      ]),
      lighten(colour, 0.08),
    ),
    line('M-140 0l-24 4M150 0l26 4', '#5b4a40', 2),
  ],
  height: 160,
  width: 320,
  foot: 280,
})

/** An open chest of gold, 64 cm. */
export const treasureChest = (): Drawing => ({
  ops: [
    shape(
      polygon([
        [-50, -40],
        [-46, -66],
        [46, -66],
        [50, -40],
      ]),
      '#5b3a28',
      { tone: 'soft' },
    ),
    mark(
      polygon([
        [-44, -40],
        [-41, -60],
        [41, -60],
        [44, -40],
      ]),
      '#2f1f1c',
    ),
    shape(
      blob([-44, -34, -30, -50, -8, -46, 6, -56, 26, -46, 44, -36, 40, -28, -40, -28], 1, 0.5),
      '#e6bd55',
      { tone: 'round', emissive: 0.2 },
    ),
    ...[
      [-28, -44],
      [-6, -48],
      [16, -50],
      [30, -42],
      [2, -40],
    ].map(([x, y]) => mark(ellipse(x ?? 0, y ?? 0, 6, 4), '#f4dc8a', { emissive: 0.3 })),
    mark(
      polygon([
        [-14, -52],
        [-8, -60],
        [-2, -52],
        [-8, -46],
      ]),
      '#c8354a',
    ),
    shape(box(-50, -38, 100, 38, 3), '#7a5034', { tone: 'side' }),
    mark(box(-50, -38, 100, 7), '#b98b3c', { tone: 'side' }),
    mark(box(-40, -38, 8, 38), '#b98b3c', { tone: 'side' }),
    mark(box(32, -38, 8, 38), '#b98b3c', { tone: 'side' }),
    shape(box(-8, -34, 16, 16, 3), '#d9b25a'),
  ],
  height: 66,
  width: 110,
  foot: 104,
  lights: [{ x: 0, y: -44, radius: 90, colour: '#ffe6a0', strength: 0.3 }],
})
