import { mark, shape, type Drawing } from '../display-list'
import { blob, box, ellipse, polygon } from '../geometry'

export const fireplace = (): Drawing => ({
  ops: [
    shape(box(-66, -190, 132, 190, 3), '#a9968a', { tone: 'side' }),
    ...[-160, -128, -96, -64, -32].flatMap((y, r) =>
      [-46, -6, 34].map((x) => mark(box(x + (r % 2) * 14 - 8, y, 30, 20, 3), '#8d7a70', { opacity: 0.55 })),
    ),
    mark('M-42 0V-84Q0 -122 42 -84V0Z', '#2a1f26'),
    shape(box(-80, -202, 160, 18, 3), '#7a5238', { tone: 'soft' }),
    mark(blob([-26, -4, -30, -34, -12, -48, -8, -72, 8, -52, 22, -40, 26, -4], 1, 0.5), '#e8853a', {
      emissive: 1,
    }),
    mark(blob([-14, -4, -16, -24, -2, -46, 12, -26, 14, -4], 1, 0.5), '#ffd76a', { emissive: 1 }),
    shape(box(-32, -10, 64, 9, 4), '#5b3d2e'),
  ],
  height: 202,
  width: 164,
  foot: 140,
  lights: [{ x: 0, y: -30, radius: 300, colour: '#ffab5c', strength: 0.75 }],
})

export const campfire = (): Drawing => ({
  ops: [
    ...[-40, -24, 24, 40].map((x) => shape(ellipse(x, -3, 11, 8), '#85858a', { tone: 'round' })),
    shape(
      polygon([
        [-34, -4],
        [26, -16],
        [30, -8],
        [-30, 4],
      ]),
      '#5b3d2e',
    ),
    shape(
      polygon([
        [34, -4],
        [-26, -16],
        [-30, -8],
        [30, 4],
      ]),
      '#6b4836',
    ),
    mark(blob([-24, -12, -28, -40, -10, -56, -8, -84, 8, -62, 20, -50, 26, -14], 1, 0.5), '#e8753a', {
      emissive: 1,
    }),
    mark(blob([-14, -12, -16, -32, -2, -58, 10, -36, 15, -12], 1, 0.5), '#ffc45a', { emissive: 1 }),
    mark(blob([-7, -12, -7, -24, 0, -38, 7, -24, 7, -12], 1, 0.5), '#fff0b8', { emissive: 1 }),
    ...[
      [-18, -100],
      [10, -112],
      [22, -92],
    ].map(([x, y]) => mark(ellipse(x ?? 0, y ?? 0, 1.8), '#ffc45a', { emissive: 1 })),
  ],
  height: 88,
  width: 110,
  foot: 96,
  lights: [{ x: 0, y: -36, radius: 320, colour: '#ffab5c', strength: 0.8 }],
})
