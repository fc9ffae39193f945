import { mix, toLab, type Hex } from '../colour'
import { line, mark, shape, type Op } from '../display-list'
import { at, blob, ellipse } from '../geometry'
import type { EmotionId, MouthId } from '../../spec'
import type { Look } from './look'
import { mouthOps, type MouthKind } from './mouths'

interface Mien {
  /** Inner end of the brow: plus is down (angry), minus is up (sad); radii. */
  readonly brow: number
  readonly lift: number
  readonly eye: 'open' | 'wide' | 'arc' | 'closed'
  readonly mouth: MouthKind
}

const MIENS: Readonly<Record<EmotionId, Mien>> = {
  calm: { brow: -0.02, lift: 0.05, eye: 'open', mouth: 'soft' },
  joy: { brow: -0.02, lift: 0.07, eye: 'arc', mouth: 'grin' },
  sad: { brow: -0.12, lift: 0.05, eye: 'open', mouth: 'frown' },
  anger: { brow: 0.13, lift: -0.05, eye: 'open', mouth: 'flat' },
  fear: { brow: -0.1, lift: 0.14, eye: 'wide', mouth: 'wavy' },
  surprise: { brow: -0.02, lift: 0.2, eye: 'wide', mouth: 'o' },
  sleep: { brow: 0, lift: 0, eye: 'closed', mouth: 'soft' },
}

const FACE = [
  0.02, -1.0, 0.56, -0.88, 0.88, -0.4, 0.9, 0.1, 0.76, 0.54, 0.46, 0.88, 0.14, 0.98, -0.28, 0.9, -0.68, 0.6,
  -0.88, 0.16, -0.9, -0.4, -0.56, -0.88,
]

/** A white and a coloured ring round the pupil: at the size of a close-up the colour can be told. */
const iris = (cx: number, y: number, r: number, k: number, colour: Hex, ink: Hex): Op[] => [
  mark(ellipse(cx, y, r * 1.5 * k, r * 1.45), '#fdf8ee'),
  mark(ellipse(cx + r * 0.15, y, r * 1.02 * k, r * 1.2), colour, { emissive: 0.3 }),
  mark(ellipse(cx + r * 0.2, y, r * 0.48 * k, r * 0.58), ink),
  mark(ellipse(cx - r * 0.2, y - r * 0.42, r * 0.3), '#fff8ec', { emissive: 0.5 }),
]

const eyes = (R: number, y: number, mien: Mien, ink: Hex, isChild: boolean, colour?: Hex): Op[] => {
  const r = (isChild ? 0.115 : 0.095) * R
  return (
    [
      [-0.06, 1],
      [0.54, 0.84],
    ] as const
  ).flatMap(([x, k]): Op[] => {
    const cx = x * R
    if (mien.eye === 'arc')
      return [
        line(
          `M${at(cx - r * 1.25 * k, y + r * 0.4)}Q${at(cx, y - r * 1.4)} ${at(cx + r * 1.25 * k, y + r * 0.4)}`,
          ink,
          R * 0.075,
        ),
      ]
    if (mien.eye === 'closed')
      return [
        line(`M${at(cx - r * 1.25 * k, y)}Q${at(cx, y + r)} ${at(cx + r * 1.25 * k, y)}`, ink, R * 0.07),
      ]
    if (colour) return iris(cx, y, mien.eye === 'wide' ? r * 1.2 : r, k, colour, ink)
    const white = mien.eye === 'wide' ? [mark(ellipse(cx, y, r * 1.6 * k, r * 1.75), '#fdf8ee')] : []
    return [
      ...white,
      mark(ellipse(cx + R * 0.015, y, r * 0.9 * k, r * (mien.eye === 'wide' ? 0.95 : 1.12)), ink),
      mark(ellipse(cx - r * 0.2, y - r * 0.42, r * 0.3), '#fff8ec', { emissive: 0.5 }),
    ]
  })
}

const brows = (R: number, y: number, mien: Mien, colour: Hex, isMale: boolean): Op[] => {
  const w = 0.17 * R
  const by = y - (0.27 + mien.lift) * R
  const d = mien.brow * R
  const stroke = R * (isMale ? 0.085 : 0.062)
  return [
    line(
      `M${at(-0.06 * R - w, by - d)}Q${at(-0.06 * R, by - 0.05 * R)} ${at(-0.06 * R + w, by + d)}`,
      colour,
      stroke,
    ),
    line(
      `M${at(0.54 * R - w * 0.8, by + d)}Q${at(0.54 * R, by - 0.05 * R)} ${at(0.54 * R + w * 0.8, by - d)}`,
      colour,
      stroke,
    ),
  ]
}

const beard = (R: number, look: Look): Op[] => {
  if (!look.beard) return []
  const long = look.beard === 'long' ? 1.9 : 1.14
  return [
    shape(
      blob(
        [
          -0.88,
          0.02,
          -0.62,
          0.3,
          -0.2,
          0.36,
          0.12,
          0.3,
          0.36,
          0.34,
          0.62,
          0.3,
          0.8,
          0.26,
          0.9,
          0.02,
          0.88,
          0.6,
          0.6,
          long * 0.86,
          0.26,
          long,
          -0.2,
          long * 0.92,
          -0.72,
          0.68,
        ],
        R,
      ),
      look.hair,
      { tone: 'round' },
    ),
  ]
}

/** Skin, ear and features of a head of radius R, turned a quarter to the right; hair and hats come on top. */
export const humanFace = (look: Look, R: number, emotion: EmotionId, spoken?: MouthId): Op[] => {
  const mien = MIENS[emotion]
  const isChild = look.age === 'child' || look.age === 'baby'
  const ink = toLab(look.skin).L < 0.6 ? '#150d10' : mix('#231a22', look.skin, 0.06)
  const y = (isChild ? 0.15 : 0.08) * R
  const blush = mix(look.skin, '#e0564f', 0.36)
  return [
    shape(ellipse(-0.7 * R, 0.14 * R, 0.17 * R, 0.22 * R), mix(look.skin, '#a3423f', 0.14), { tone: 'none' }),
    shape(blob(FACE, R, 0.6), look.skin, { tone: 'round' }),
    mark(ellipse(-0.24 * R, 0.42 * R, 0.19 * R, 0.13 * R), blush, { opacity: 0.5 }),
    mark(ellipse(0.7 * R, 0.4 * R, 0.15 * R, 0.13 * R), blush, { opacity: 0.5 }),
    ...(look.hasMask
      ? [
          mark(
            blob(
              [
                -0.8, -0.16, -0.1, -0.2, 0.3, -0.06, 0.6, -0.2, 0.9, -0.12, 0.84, 0.3, 0.56, 0.34, 0.3, 0.2,
                -0.06, 0.36, -0.6, 0.3,
              ],
              R,
            ),
            '#2f2b3a',
          ),
        ]
      : []),
    ...beard(R, look),
    ...eyes(R, y, mien, look.hasMask ? '#f4efe2' : ink, isChild, look.hasMask ? undefined : look.eyes),
    ...brows(R, y, mien, mix(look.hair, '#231a22', look.age === 'old' ? 0.1 : 0.35), look.sex === 'm'),
    line(
      `M${at(0.36 * R, y + 0.06 * R)}Q${at(0.5 * R, y + 0.26 * R)} ${at(0.34 * R, y + 0.28 * R)}`,
      mix(look.skin, '#a3423f', 0.5),
      R * 0.055,
    ),
    ...mouthOps(R, mien.mouth, ink, spoken),
    ...(emotion === 'sad'
      ? [mark(blob([-0.1, 0.3, -0.02, 0.44, -0.1, 0.52, -0.18, 0.44], R), '#bfe3f2')]
      : []),
    ...(look.hasGlasses
      ? [
          line(
            `${ellipse(-0.06 * R, y, 0.25 * R)}${ellipse(0.54 * R, y, 0.21 * R, 0.24 * R)}M${at(0.19 * R, y - 0.03 * R)}L${at(0.33 * R, y - 0.03 * R)}M${at(-0.31 * R, y - 0.03 * R)}L${at(-0.68 * R, y - 0.08 * R)}`,
            '#2c2a33',
            R * 0.055,
          ),
        ]
      : []),
  ]
}
