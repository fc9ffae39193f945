import { eye } from './eyes'
import { ear } from './ears'
import { lighten, mix, type Hex } from '../colour'
import { group, line, mark, shape, type Op } from '../display-list'
import { at, blob, ellipse, tiltedEllipse } from '../geometry'
import type { MouthId } from '../../spec'
import type { Breed } from './breed'

const maneBehind = (colour: Hex, R: number): Op => {
  let d = ''
  const n = 15
  for (let i = 0; i < n; i++) {
    const p = [Math.cos((i / n) * 6.283) * 1.36 - 0.08, Math.sin((i / n) * 6.283) * 1.4 + 0.1] as const
    const q = [
      Math.cos(((i + 1) / n) * 6.283) * 1.36 - 0.08,
      Math.sin(((i + 1) / n) * 6.283) * 1.4 + 0.1,
    ] as const
    d +=
      (i ? '' : 'M' + at(p[0] * R, p[1] * R)) +
      `Q${at((p[0] + q[0]) * 0.61 * R, (p[1] + q[1]) * 0.61 * R)} ${at(q[0] * R, q[1] * R)}`
  }
  return shape(d + 'Z', colour, { tone: 'round' })
}

/** Middle of the mouth below the snout, in radii of the head. */
export const snoutMouth = ({ snout: [long] }: Breed): readonly [number, number] => [0.2 + long * 0.55, 0.66]

const GAPES = { talk: 0.2, shout: 0.34, whisper: 0.1, closed: 0 } as const

/** The lower jaw dropped below the snout: by how much says how loud. */
const openSnout = (breed: Breed, R: number, jaw: Hex, mouth: MouthId = 'closed'): Op[] => {
  const gape = GAPES[mouth]
  if (gape === 0) return []
  const [x, y] = snoutMouth(breed)
  const wide = 0.2 + gape * 0.4
  const top = y - 0.16
  const inside = blob(
    [
      x - wide,
      top,
      x,
      top + 0.05,
      x + wide * 0.9,
      top - 0.08,
      x + wide * 0.6,
      top + gape,
      x - 0.02,
      top + gape * 1.5,
      x - wide * 0.7,
      top + gape,
    ],
    R,
    0.6,
  )
  return [
    shape(
      blob(
        [
          x - wide - 0.06,
          top,
          x + wide,
          top - 0.06,
          x + wide * 0.75,
          top + gape * 1.2,
          x - 0.02,
          top + gape * 1.5 + 0.14,
          x - wide * 0.85,
          top + gape * 1.2,
        ],
        R,
        0.6,
      ),
      jaw,
      { tone: 'soft', outline: false },
    ),
    mark(inside, '#6a1f2c'),
    group(
      [mark(ellipse((x - 0.02) * R, (top + gape * 1.5) * R, wide * 0.7 * R, gape * 0.6 * R), '#e0736f')],
      { clip: inside },
    ),
    ...(mouth === 'shout'
      ? [
          mark(
            blob(
              [x - wide * 0.7, top + 0.02, x - wide * 0.4, top + 0.04, x - wide * 0.52, top + 0.17],
              R,
              0.1,
            ),
            '#fbf4e6',
          ),
        ]
      : []),
  ]
}

/** Head turned three quarters to the viewer, middle at 0,0, looking right. */
export const faceHead = (breed: Breed, R: number, fur: Hex, isAsleep: boolean, mouth?: MouthId): Op[] => {
  const wide = breed.hasWhiteCheeks ? 1.22 : 1.02
  const skull = blob(
    [
      -0.04,
      -0.95,
      0.52,
      -0.86,
      0.88,
      -0.38,
      0.98,
      0.08,
      0.84 + (wide - 1.02),
      0.46,
      0.5,
      0.8,
      0.12,
      0.92,
      -0.34,
      0.88,
      -0.8,
      0.66,
      -wide,
      0.42,
      -1.02,
      0,
      -0.92,
      -0.46,
      -0.56,
      -0.86,
    ],
    R,
    0.6,
  )
  const [long, deep] = breed.snout
  const nx = 0.36 + long * 0.62
  const ny = 0.36
  const pale =
    breed.hasWhiteCheeks || breed.ear === 'cat' || breed.ear === 'long'
      ? breed.belly
      : mix(fur, breed.belly, 0.8)
  const isFlop = breed.ear === 'flop'
  const ears = [...ear(breed, R, 0.5, 1, mix(fur, '#2a1d2a', 0.14)), ...ear(breed, R, -0.56, -1, fur)]
  const patches: Op[] = []
  if (breed.hasWhiteCheeks)
    patches.push(
      mark(
        blob(
          [
            -1.4, 0.2, -0.6, 0.14, -0.12, 0.3, 0.24, 0.62, 0.5, 0.36, 0.74, 0.12, 1.3, 0.2, 1.0, 1.2, -0.9,
            1.2,
          ],
          R,
        ),
        breed.belly,
        { tone: 'soft' },
      ),
    )
  if (breed.ear === 'round' && breed.sock)
    patches.push(
      mark(tiltedEllipse(-0.16 * R, 0.02 * R, 0.3 * R, 0.36 * R, 30), breed.inner),
      mark(tiltedEllipse(0.62 * R, 0.0, 0.22 * R, 0.32 * R, -25), breed.inner),
    )
  if (breed.stripes)
    for (const x of [-0.2, 0.12, 0.44])
      patches.push(mark(blob([x - 0.06, -1.05, x + 0.04, -0.5, x + 0.1, -1.05], R), breed.stripes))
  const muzzle = blob(
    [
      0.0,
      0.24,
      0.34,
      0.12 - deep * 0.1,
      nx - 0.04,
      ny - deep * 0.4,
      nx + 0.16,
      ny + deep * 0.1,
      nx - 0.02,
      ny + deep * 0.9,
      0.3,
      ny + deep * 1.2,
      -0.04,
      0.6,
    ],
    R,
  )
  return [
    ...(breed.mane ? [maneBehind(breed.mane, R)] : []),
    ...(isFlop ? [] : ears),
    shape(skull, fur, { tone: 'round' }),
    group(patches, { clip: skull }),
    shape(muzzle, breed.snout[1] > 0.35 && breed.tail === 'curl' ? breed.nose : pale, {
      tone: 'soft',
      outline: false,
    }),
    ...openSnout(breed, R, pale, mouth),
    line(
      `M${at((nx - 0.02) * R, (ny + 0.08) * R)}q${at(-0.04 * R, 0.22 * R)} ${at(-0.3 * R, 0.2 * R)}`,
      '#3a2328',
      R * 0.06,
    ),
    mark(
      blob(
        [
          nx - 0.16,
          ny - 0.12,
          nx + 0.04,
          ny - 0.17,
          nx + 0.2,
          ny - 0.08,
          nx + 0.1,
          ny + 0.1,
          nx - 0.06,
          ny + 0.1,
        ],
        R,
      ),
      breed.tail === 'curl' ? mix(breed.nose, '#5a2630', 0.4) : breed.nose,
    ),
    ...eye(-0.12 * R, 0.02 * R, 0.125 * R, isAsleep),
    ...eye(0.58 * R, -0.02 * R, 0.11 * R, isAsleep),
    ...(breed.ear === 'cat' || breed.ear === 'disc' || breed.ear === 'long'
      ? [
          line(
            `M${at(0.1 * R, 0.46 * R)}l${at(-0.56 * R, -0.06 * R)}M${at(0.1 * R, 0.54 * R)}l${at(-0.54 * R, 0.1 * R)}`,
            lighten(fur, 0.2),
            R * 0.03,
          ),
        ]
      : []),
    ...(isFlop ? ears : []),
  ]
}
