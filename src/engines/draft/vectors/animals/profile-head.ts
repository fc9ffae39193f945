import { eye } from './eyes'
import { mix, type Hex } from '../colour'
import { group, line, mark, shape, type Op } from '../display-list'
import { at, blob, ellipse, tiltedEllipse, tube } from '../geometry'
import type { MouthId } from '../../spec'
import type { Breed } from './breed'

const horns = (breed: Breed, R: number): Op[] => {
  if (breed.horns === 'antlers')
    return [-0.2, 0.1].map((x, i) =>
      line(
        `M${at(x * R, -0.7 * R)}C${at((x - 0.7) * R, -1.6 * R)} ${at((x - 0.5) * R, -2.3 * R)} ${at((x + 0.1 + i * 0.4) * R, -2.9 * R)}M${at((x - 0.46) * R, -1.5 * R)}q${at(0.3 * R, -0.3 * R)} ${at(0.62 * R, -0.34 * R)}M${at((x - 0.44) * R, -2.1 * R)}q${at(-0.3 * R, -0.2 * R)} ${at(-0.44 * R, -0.6 * R)}`,
        i ? '#7a5a40' : '#5f4634',
        R * 0.2,
      ),
    )
  const reach = breed.horns === 'goat' ? [-0.7, -1.0] : [0.5, -0.8]
  return [-0.3, 0.05].map((x) =>
    shape(
      tube(
        [
          [x * R, -0.72 * R],
          [(x + (reach[0] ?? 0) * 0.3) * R, -1.2 * R],
          [(x + (reach[0] ?? 0)) * R, (-0.72 + (reach[1] ?? 0)) * R],
        ],
        [R * 0.24, R * 0.16, R * 0.05],
      ),
      '#cdbb9c',
    ),
  )
}

const GAPES = { talk: 0.14, shout: 0.24, whisper: 0.07, closed: 0 } as const

const openMuzzle = (breed: Breed, R: number, mouth: MouthId = 'closed'): Op[] => {
  const [x, y] = muzzleMouth(breed)
  const gape = GAPES[mouth]
  return gape === 0
    ? []
    : [mark(tiltedEllipse((x - 0.14) * R, (y + 0.06) * R, 0.36 * R, gape * 0.72 * R, -8), '#6a1f2c')]
}

/** Tip of the lips, in radii of the head. */
export const muzzleMouth = ({ snout: [long, deep] }: Breed): readonly [number, number] => [
  0.5 + long,
  0.3 + deep * 0.5,
]

/** Long head from the side (horse, deer, cow), middle of the skull at 0,0, looking right and a little down. */
export const profileHead = (breed: Breed, R: number, fur: Hex, isUnicorn: boolean, mouth?: MouthId): Op[] => {
  const [long, deep] = breed.snout
  const outline = blob(
    [
      -0.95,
      0.1,
      -0.72,
      -0.7,
      -0.1,
      -0.92,
      0.5,
      -0.72,
      0.9,
      -0.36,
      0.6 + long * 0.6,
      -0.1,
      0.66 + long,
      0.1,
      0.78 + long,
      0.36,
      0.66 + long,
      0.36 + deep * 0.7,
      0.3 + long * 0.7,
      0.34 + deep * 0.7,
      0.7,
      0.7 + deep * 0.3,
      0.05,
      0.92,
      -0.66,
      0.72,
    ],
    R,
    0.6,
  )
  const tipX = 0.5 + long
  const muzzleColour =
    breed.belly === fur ? mix(fur, '#2c2028', 0.3) : mix(fur, breed.sock ?? breed.belly, 0.55)
  const leaf = (x: number, colour: Hex): Op =>
    breed.ear === 'long'
      ? shape(blob([x - 0.2, -0.6, x - 0.5, -1.9, x - 0.1, -2.3, x + 0.14, -1.6, x + 0.2, -0.6], R), colour)
      : shape(
          blob([x - 0.22, -0.62, x - 0.3, -1.24, x - 0.02, -1.66, x + 0.2, -1.2, x + 0.22, -0.64], R),
          colour,
        )
  return [
    leaf(0.02, mix(fur, '#2a1d2a', 0.2)),
    ...(breed.horns ? horns(breed, R) : []),
    ...(isUnicorn
      ? [
          shape(
            tube(
              [
                [0.4 * R, -0.7 * R],
                [1.2 * R, -2.5 * R],
              ],
              [R * 0.3, R * 0.03],
            ),
            '#e8d29a',
          ),
        ]
      : []),
    shape(outline, fur, { tone: 'soft' }),
    group([mark(ellipse((tipX + 0.25) * R, (0.34 + deep * 0.34) * R, 0.62 * R, 0.86 * R), muzzleColour)], {
      clip: outline,
    }),
    mark(
      tiltedEllipse((tipX + 0.12) * R, 0.26 * R, 0.1 * R, 0.06 * R, 40),
      mix(muzzleColour, '#1c1218', 0.6),
    ),
    line(
      `M${at((tipX + 0.2) * R, (0.3 + deep * 0.52) * R)}q${at(-0.2 * R, 0.02 * R)} ${at(-0.46 * R, -0.1 * R)}`,
      mix(muzzleColour, '#1c1218', 0.5),
      R * 0.07,
    ),
    ...openMuzzle(breed, R, mouth),
    ...eye(0.3 * R, -0.14 * R, 0.15 * R, false),
    leaf(-0.34, fur),
  ]
}
