import { mix } from '../colour'
import { line, shape, type Op } from '../display-list'
import { at, blob, ellipse, type Point } from '../geometry'
import { createRandom } from '../random'
import type { Look } from './look'

export interface Hair {
  /** Behind the body (long hair), behind the head, over the face. */
  readonly behindBody: readonly Op[]
  readonly behindHead: readonly Op[]
  readonly front: readonly Op[]
}

const PARTED = [
  -0.02, -1.17, 0.58, -1.04, 0.96, -0.5, 0.93, 0.02, 0.8, -0.22, 0.6, -0.5, 0.3, -0.6, -0.06, -0.48, -0.36,
  -0.22, -0.52, 0.06, -0.74, 0.2, -0.98, 0.24, -1.08, -0.3, -0.68, -1.02,
]
const FRINGE = [
  -0.02, -1.17, 0.58, -1.04, 0.97, -0.46, 0.95, 0.1, 0.82, -0.06, 0.74, -0.28, 0.44, -0.22, 0.12, -0.3, -0.2,
  -0.2, -0.48, -0.24, -0.58, 0.14, -0.78, 0.24, -1.0, 0.2, -1.08, -0.34, -0.68, -1.02,
]
const NAPE = [-1.04, -0.4, -1.08, 0.2, -0.92, 0.62, -0.5, 0.72, 0.5, 0.4, 0.9, -0.4, 0, -1.1]

const fallTo = (length: number, wide: number): number[] => [
  -0.06,
  -1.16,
  0.62,
  -1.0,
  wide - 0.12,
  -0.34,
  wide - 0.1,
  0.4,
  wide - 0.16,
  length * 0.6,
  wide - 0.2,
  length,
  0.4,
  length + 0.12,
  -0.4,
  length + 0.14,
  -wide,
  length + 0.02,
  -wide - 0.06,
  length * 0.5,
  -wide,
  -0.3,
  -0.7,
  -1.0,
]

const curls = (R: number, cx: number, cy: number, rx: number, ry: number, count: number): string => {
  const on = (i: number): Point => [
    cx + Math.cos((i / count) * 6.2832) * rx,
    cy + Math.sin((i / count) * 6.2832) * ry,
  ]
  let d = ''
  for (let i = 0; i < count; i++) {
    const p = on(i)
    const q = on(i + 1)
    const m: Point = [cx + ((p[0] + q[0]) / 2 - cx) * 1.3, cy + ((p[1] + q[1]) / 2 - cy) * 1.3]
    d += (i ? '' : 'M' + at(p[0] * R, p[1] * R)) + `Q${at(m[0] * R, m[1] * R)} ${at(q[0] * R, q[1] * R)}`
  }
  return d + 'Z'
}

const spikes = (name: string): number[] => {
  const random = createRandom(`spikes|${name}`)
  const points: number[] = []
  for (let i = 0; i <= 13; i++) {
    const a = Math.PI * (1.08 - (i / 13) * 1.14)
    const r = i % 2 ? 1.26 + random.next() * 0.12 : 1.04
    points.push(Math.cos(a) * r * 0.96 - 0.05, -Math.sin(a) * r * 0.98 - 0.06)
  }
  return [
    ...points,
    0.84,
    -0.1,
    0.7,
    -0.34,
    0.5,
    -0.2,
    0.34,
    -0.5,
    0.08,
    -0.2,
    -0.14,
    -0.46,
    -0.4,
    -0.12,
    -0.6,
    0.2,
    -0.92,
    0.22,
  ]
}

/** Hair of a head of radius R turned a quarter to the right. */
export const hairOf = (look: Look, R: number, name: string): Hair => {
  const colour = look.hair
  const cut = (flat: number[]): Op => shape(blob(flat, R, 0.58), colour, { tone: 'round' })
  const strand = (flat: readonly [number, number, number, number, number, number]): Op =>
    line(
      `M${at(flat[0] * R, flat[1] * R)}Q${at(flat[2] * R, flat[3] * R)} ${at(flat[4] * R, flat[5] * R)}`,
      mix(colour, '#1c1226', 0.3),
      R * 0.035,
      { opacity: 0.75 },
    )
  const tie = (x: number, y: number): Op =>
    shape(ellipse(x * R, y * R, 0.14 * R, 0.15 * R), '#d6493f', { tone: 'round' })
  const braid = (s: number): Op[] => [
    ...[0, 1, 2, 3].map((i) =>
      shape(
        ellipse((s * (0.86 + 0.04 * i) - 0.1) * R, (0.5 + i * 0.33) * R, (0.22 - 0.02 * i) * R, 0.23 * R),
        colour,
        { tone: 'round' },
      ),
    ),
    tie(s * 0.98 - 0.1, 1.76),
  ]
  const strands = [
    strand([-0.42, -0.9, 0.08, -0.88, 0.5, -0.62]),
    strand([-0.62, -0.72, -0.3, -0.72, 0.04, -0.58]),
  ]
  switch (look.hairStyle) {
    case 'bald':
      return {
        behindBody: [],
        behindHead: [],
        front:
          look.age === 'old' ? [cut([-1.0, 0.3, -1.02, -0.2, -0.78, -0.24, -0.72, 0.1, -0.8, 0.42])] : [],
      }
    case 'messy':
      return { behindBody: [], behindHead: [cut(NAPE)], front: [cut(spikes(name))] }
    case 'bob':
      return {
        behindBody: [],
        behindHead: [cut(fallTo(0.9, 1.1))],
        front: [
          cut(FRINGE),
          strand([-0.06, -1.0, 0.3, -0.7, 0.38, -0.3]),
          strand([-0.44, -0.9, -0.3, -0.66, -0.28, -0.28]),
        ],
      }
    case 'long':
      return {
        behindBody: [cut(fallTo(2.1, 1.1))],
        behindHead: [],
        front: [
          cut(PARTED),
          cut([-1.0, -0.2, -0.66, 0, -0.7, 0.5, -0.76, 1.1, -1.0, 1.3, -1.12, 0.5]),
          ...strands,
        ],
      }
    case 'pony':
      return {
        behindBody: [
          cut([-0.82, -0.66, -1.3, -0.84, -1.66, -0.3, -1.56, 0.6, -1.22, 1.24, -1.2, 0.5, -1.1, -0.1]),
        ],
        behindHead: [],
        front: [cut(PARTED), tie(-1.0, -0.52), ...strands],
      }
    case 'pigtails':
      return {
        behindBody: [
          cut([-1.0, -0.4, -1.36, -0.46, -1.64, 0.1, -1.5, 0.84, -1.16, 1.14, -1.1, 0.5]),
          cut([0.82, -0.36, 1.12, -0.4, 1.36, 0.12, 1.24, 0.8, 0.96, 1.08, 0.9, 0.4]),
        ],
        behindHead: [],
        front: [cut(FRINGE), tie(-1.06, -0.28), tie(0.86, -0.3)],
      }
    case 'braids':
      return {
        behindBody: [...braid(-1), ...braid(1)],
        behindHead: [],
        front: [cut(PARTED), ...strands],
      }
    case 'bun':
      return {
        behindBody: [],
        behindHead: [shape(ellipse(-0.5 * R, -1.08 * R, 0.42 * R, 0.4 * R), colour, { tone: 'round' })],
        front: [cut(PARTED), strand([-0.5, -0.86, -0.3, -1.0, -0.4, -1.06]), ...strands],
      }
    case 'curly':
      return {
        behindBody: [],
        behindHead: [shape(curls(R, -0.08, -0.16, 1.12, 1.06, 13), colour, { tone: 'round' })],
        front: [shape(curls(R, -0.04, -0.78, 0.86, 0.34, 10), colour, { tone: 'soft', outline: false })],
      }
    default:
      return { behindBody: [], behindHead: [cut(NAPE)], front: [cut(PARTED), ...strands] }
  }
}
