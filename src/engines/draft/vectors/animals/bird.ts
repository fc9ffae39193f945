import { mix, type Hex } from '../colour'
import { line, mark, shape, type Drawing, type Op } from '../display-list'
import { blob, ellipse, polygon, smooth, tube } from '../geometry'

/** A bird: perched, or flying with spread wings. */
export const bird = (colour: Hex | null, isFlying: boolean): Drawing => {
  const feather = colour ?? '#5d7fae'
  const pale = mix(feather, '#f4ead6', 0.66)
  const dark = mix(feather, '#1f1a30', 0.4)
  const head: Op[] = [
    shape(
      polygon([
        [22, -27],
        [34, -23],
        [22, -20],
      ]),
      '#e0a13c',
    ),
    shape(ellipse(15, -25, 10.5), feather, { tone: 'round' }),
    mark(ellipse(19, -27, 2.2), '#1f171c'),
    mark(ellipse(18.3, -27.8, 0.7), '#fff8ec'),
  ]
  const body = [
    shape(
      tube(
        [
          [-14, -14],
          [-34, -10],
        ],
        [10, 12],
        [0.2, 0.4],
      ),
      dark,
    ),
    shape(blob([-18, -14, -6, -23, 10, -26, 18, -18, 12, -7, -4, -4, -16, -8]), feather, { tone: 'bottom' }),
    mark(blob([2, -20, 14, -18, 12, -8, 0, -5, -6, -8]), pale, { tone: 'soft' }),
  ]
  const wings = isFlying
    ? [
        shape(
          smooth([
            [-6, -16],
            [-20, -44],
            [-2, -62],
            [8, -40],
            [10, -18],
          ]),
          dark,
          { tone: 'bottom' },
        ),
        shape(
          smooth([
            [-10, -14],
            [-44, -34],
            [-54, -56],
            [-24, -46],
            [4, -20],
          ]),
          mix(feather, '#1f1a30', 0.16),
          { tone: 'bottom' },
        ),
      ]
    : [shape(blob([-16, -14, 0, -20, 6, -14, -6, -6, -22, -4]), dark, { tone: 'bottom' })]
  const legs = isFlying ? [] : [line('M0 -5L1 0M6 -5L8 0M-3 0L5 0M4 0L12 0', '#b9823c', 1.6)]
  return {
    ops: [
      ...legs,
      ...(isFlying ? wings.slice(0, 1) : []),
      ...body,
      ...head,
      ...(isFlying ? wings.slice(1) : wings),
    ],
    heads: [{ x: 15, y: -25, r: 10.5, mouth: { x: 28, y: -22 } }],
    height: isFlying ? 62 : 38,
    width: 70,
    foot: 22,
  }
}
