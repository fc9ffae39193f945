import { line, mark, shape, type Op } from '../display-list'
import { at, curve, ellipse, tube, type Point } from '../geometry'
import type { TailKind } from './breed'
import type { Build } from './build'

interface Tail extends Build {
  /** Where it grows. */
  readonly x: number
  readonly y: number
  readonly isLow: boolean
}

type Draw = (tail: Tail) => Op[]

const stub: Draw = ({ breed, fur, H, x, y }) => [
  shape(
    ellipse(x - H * 0.05, y, H * (breed.tail === 'puff' ? 0.13 : 0.09)),
    breed.tail === 'puff' ? breed.belly : fur,
    { tone: 'round' },
  ),
]

const TAILS: Readonly<Record<TailKind, Draw>> = {
  bushy: ({ breed, fur, H, x, y, isLow }) => {
    const line1 = isLow
      ? curve([x, y], [x - H * 0.5, y + H * 0.16], [x - H * 0.98, y - H * 0.16], 8)
      : curve([x, y], [x - H * 0.42, y + H * 0.36], [x - H * 1.02, y + H * 0.1], 8)
    return [
      shape(tube(line1, [H * 0.1, H * 0.26, H * 0.34, H * 0.26, H * 0.03]), fur, { tone: 'bottom' }),
      ...(breed.tip
        ? [
            mark(tube(line1.slice(-3), [H * 0.24, H * 0.17, H * 0.02], [0.3, 1]), breed.tip, {
              tone: 'bottom',
            }),
          ]
        : []),
    ]
  },
  plume: ({ fur, H, x, y }) => [
    shape(
      tube(
        [
          [x, y],
          [x - H * 0.42, y + H * 0.04],
          [x - H * 0.62, y - H * 0.5],
          [x - H * 0.5, y - H * 1.0],
          [x - H * 0.84, y - H * 1.16],
        ],
        [H * 0.12, H * 0.4, H * 0.56, H * 0.46, H * 0.1],
      ),
      fur,
      { tone: 'round' },
    ),
  ],
  raised: ({ fur, H, x, y }) => [
    shape(
      tube(curve([x, y], [x - H * 0.3, y - H * 0.02], [x - H * 0.34, y - H * 0.42]), [
        H * 0.12,
        H * 0.09,
        H * 0.04,
      ]),
      fur,
    ),
  ],
  long: ({ fur, H, x, y }) => [
    shape(
      tube(
        [
          ...curve([x, y], [x - H * 0.46, y + H * 0.14], [x - H * 0.62, y - H * 0.26], 5),
          [x - H * 0.56, y - H * 0.52],
          [x - H * 0.42, y - H * 0.58],
        ],
        [H * 0.12, H * 0.1, H * 0.09],
      ),
      fur,
    ),
  ],
  hair: ({ breed, fur, H, x, y }) => [
    shape(
      tube(curve([x, y], [x - H * 0.2, y + H * 0.02], [x - H * 0.2, y + H * 0.5]), [
        H * 0.07,
        H * 0.14,
        H * 0.16,
        H * 0.03,
      ]),
      breed.mane ?? fur,
    ),
  ],
  tuft: ({ breed, fur, H, x, y }) => [
    shape(
      tube(curve([x, y], [x - H * 0.2, y + H * 0.1], [x - H * 0.14, y + H * 0.42]), [H * 0.05, H * 0.035]),
      fur,
    ),
    shape(ellipse(x - H * 0.14, y + H * 0.46, H * 0.05, H * 0.09), breed.mane ?? breed.spots ?? '#4a3b38', {
      tone: 'round',
    }),
  ],
  thin: ({ H, x, y }) => [
    line(
      `M${at(x, y)}q${at(-H * 0.6, H * 0.5)} ${at(-H * 1.2, H * 0.1)}t${at(-H * 0.5, -H * 0.5)}`,
      '#d9a19b',
      H * 0.09,
    ),
  ],
  curl: ({ fur, H, x, y }) => [
    line(
      `M${at(x, y)}q${at(-H * 0.14, -H * 0.12)} ${at(-H * 0.04, -H * 0.16)}t${at(-H * 0.1, H * 0.04)}`,
      fur,
      H * 0.04,
    ),
  ],
  stub,
  puff: stub,
}

export const tail = (build: Build, [x, y]: Point, isLow: boolean): Op[] =>
  TAILS[build.breed.tail]({ ...build, x, y, isLow })
