import { mix, type Hex } from '../colour'
import { shape, type Op } from '../display-list'
import { smooth } from '../geometry'
import type { Skeleton } from './skeleton'

export const scarfOps = (k: Skeleton, colour: Hex): Op[] => {
  const H = k.height
  const [x, y] = k.trunk(1.02, k.shoulderHalf * 0.08)
  const dark = mix(colour, '#1f1633', 0.2)
  return [
    shape(
      smooth([
        [x - H * 0.064, y - H * 0.012],
        [x, y - H * 0.034],
        [x + H * 0.066, y - H * 0.016],
        [x + H * 0.07, y + H * 0.018],
        [x, y + H * 0.042],
        [x - H * 0.068, y + H * 0.02],
      ]),
      colour,
      { tone: 'bottom' },
    ),
    shape(
      smooth(
        [
          [x - H * 0.046, y + H * 0.014],
          [x - H * 0.01, y + H * 0.03],
          [x - H * 0.016, y + H * 0.15],
          [x - H * 0.06, y + H * 0.145],
        ],
        true,
        0.3,
      ),
      dark,
    ),
  ]
}

export const capeOps = (k: Skeleton, colour: Hex): Op => {
  const w = k.shoulderHalf
  const low = -k.legLength * 0.34
  return shape(
    smooth(
      [
        k.trunk(1.02, -w * 0.8),
        k.trunk(1.04, w * 0.7),
        k.trunk(0.4, w * 1.3),
        [w * 1.6, low],
        [w * 0.2, low + k.height * 0.02],
        [-w * 1.9, low - k.height * 0.01],
        k.trunk(0.4, -w * 1.5),
      ],
      true,
      0.5,
    ),
    colour,
  )
}

export const backpackOps = (k: Skeleton, colour: Hex): Op => {
  const w = k.shoulderHalf
  return shape(
    smooth(
      [
        k.trunk(0.98, -w * 1.3),
        k.trunk(0.98, 0),
        k.trunk(0.16, 0),
        k.trunk(0.14, -w * 1.7),
        k.trunk(0.5, -w * 2.0),
      ],
      true,
      0.5,
    ),
    colour,
    { tone: 'round' },
  )
}

export const wingOps = (k: Skeleton, colour: Hex): Op[] =>
  [-1, 1].map((s) =>
    shape(
      smooth([
        k.trunk(0.8, 0),
        k.trunk(1.3, s * k.shoulderHalf * 2),
        k.trunk(1.1, s * k.shoulderHalf * 3.4),
        k.trunk(0.5, s * k.shoulderHalf * 2.8),
        k.trunk(0.1, s * k.shoulderHalf * 2),
        k.trunk(0.3, s * k.shoulderHalf * 0.5),
      ]),
      colour,
      { opacity: 0.92 },
    ),
  )
