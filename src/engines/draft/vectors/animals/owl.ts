import { mix, type Hex } from '../colour'
import { line, mark, shape, type Drawing, type Op } from '../display-list'
import { at, blob, ellipse, polygon } from '../geometry'

/** An owl of 46 cm, from the front. */
export const owl = (colour: Hex | null): Drawing => {
  const feather = colour ?? '#7d5f49'
  const pale = '#e4d0a9'
  const eye = (x: number): Op[] => [
    mark(ellipse(x, -33, 9.4), pale),
    mark(ellipse(x, -33, 6), '#f2c14e', { emissive: 0.35 }),
    mark(ellipse(x + 0.6, -33, 3.4), '#1f171c'),
    mark(ellipse(x - 0.8, -34.4, 1.1), '#fff8ec'),
  ]
  return {
    ops: [
      shape(
        polygon([
          [-16, -38],
          [-17, -53],
          [-6, -44],
        ]),
        feather,
      ),
      shape(
        polygon([
          [16, -38],
          [17, -53],
          [6, -44],
        ]),
        feather,
      ),
      shape(
        blob([-18, -34, -12, -46, 0, -49, 12, -46, 18, -34, 19, -16, 11, -2, -11, -2, -19, -16]),
        feather,
        { tone: 'round' },
      ),
      mark(blob([-11, -22, 0, -26, 11, -22, 10, -8, 0, -3, -10, -8]), pale, { tone: 'soft' }),
      ...[-16, -11].flatMap((y) =>
        [-6, 0, 6].map((x) => line(`M${at(x - 2, y)}q2 3 4 0`, mix(feather, pale, 0.2), 1.3)),
      ),
      ...eye(-7.4),
      ...eye(7.4),
      shape(
        polygon([
          [-2.6, -29],
          [2.6, -29],
          [0, -22.6],
        ]),
        '#d99b3b',
      ),
      shape(blob([-18, -30, -24, -16, -17, -4, -12, -16]), mix(feather, '#1f1633', 0.25)),
      shape(blob([18, -30, 24, -16, 17, -4, 12, -16]), mix(feather, '#1f1633', 0.35)),
      line('M-8 -2v3M-4 -2v3M4 -2v3M8 -2v3', '#b9823c', 2),
    ],
    heads: [{ x: 0, y: -33, r: 17, mouth: { x: 0, y: -25 } }],
    height: 54,
    width: 50,
    foot: 26,
  }
}
