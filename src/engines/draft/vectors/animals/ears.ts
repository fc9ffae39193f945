import type { Hex } from '../colour'
import { mark, shape, type Op } from '../display-list'
import { blob, ellipse } from '../geometry'
import type { Breed, EarKind } from './breed'

/** An ear of a head of radius R at `x`. */
interface Ear {
  readonly breed: Breed
  readonly R: number
  readonly x: number
  /** −1 for the one on the left, 1 for the one on the right. */
  readonly s: number
  readonly fur: Hex
  readonly outer: (flat: number[], fill?: Hex) => Op
  /** The naked inside, without an outline. */
  readonly inner: (flat: number[]) => Op
}

type Draw = (ear: Ear) => Op[]

const small: Draw = ({ breed, R, x, s, fur }) => [
  shape(ellipse((x + s * 0.14) * R, -0.7 * R, 0.22 * R), fur, { tone: 'round' }),
  mark(ellipse((x + s * 0.13) * R, -0.68 * R, 0.12 * R), breed.inner),
]

const EARS: Readonly<Record<EarKind, Draw>> = {
  pointed: ({ x, s, outer, inner }) => [
    outer([
      x - 0.34,
      -0.5,
      x - 0.22 + s * 0.1,
      -1.3,
      x + s * 0.2,
      -1.66,
      x + s * 0.2,
      -1.66,
      x + 0.22 + s * 0.12,
      -1.2,
      x + 0.36,
      -0.46,
    ]),
    inner([
      x - 0.16,
      -0.6,
      x - 0.08 + s * 0.1,
      -1.14,
      x + s * 0.19,
      -1.44,
      x + s * 0.19,
      -1.44,
      x + 0.12 + s * 0.1,
      -1.05,
      x + 0.2,
      -0.56,
    ]),
  ],
  cat: ({ x, s, outer, inner }) => [
    outer([
      x - 0.38,
      -0.5,
      x - 0.2 + s * 0.12,
      -1.14,
      x + s * 0.24,
      -1.4,
      x + s * 0.24,
      -1.4,
      x + 0.26 + s * 0.12,
      -1.0,
      x + 0.36,
      -0.42,
    ]),
    inner([
      x - 0.2,
      -0.6,
      x - 0.06 + s * 0.12,
      -1.02,
      x + s * 0.21,
      -1.2,
      x + s * 0.21,
      -1.2,
      x + 0.14 + s * 0.1,
      -0.92,
      x + 0.2,
      -0.54,
    ]),
  ],
  round: ({ breed, R, x, s, fur }) => [
    shape(
      ellipse((x + s * 0.1) * R, -0.82 * R, 0.34 * R),
      breed.sock && breed.fur === '#efeae0' ? breed.inner : fur,
      { tone: 'round' },
    ),
    mark(ellipse((x + s * 0.09) * R, -0.79 * R, 0.18 * R), breed.inner),
  ],
  disc: ({ breed, R, x, s, fur }) => [
    shape(ellipse((x + s * 0.28) * R, -0.86 * R, 0.56 * R), fur, { tone: 'round' }),
    mark(ellipse((x + s * 0.26) * R, -0.82 * R, 0.38 * R), breed.inner),
  ],
  long: ({ x, s, outer, inner }) => [
    outer([
      x - 0.22,
      -0.6,
      x - 0.28 + s * 0.1,
      -1.5,
      x - 0.02 + s * 0.24,
      -2.2,
      x + 0.22 + s * 0.18,
      -1.5,
      x + 0.22,
      -0.56,
    ]),
    inner([
      x - 0.09,
      -0.8,
      x - 0.13 + s * 0.1,
      -1.5,
      x - 0.02 + s * 0.22,
      -1.94,
      x + 0.1 + s * 0.16,
      -1.46,
      x + 0.1,
      -0.8,
    ]),
  ],
  flop: ({ breed, x, s, outer }) => [
    outer(
      [
        x - 0.2,
        -0.84,
        x + s * 0.3,
        -0.86,
        x + s * 0.6,
        -0.4,
        x + s * 0.62,
        0.24,
        x + s * 0.36,
        0.5,
        x + s * 0.16,
        0.02,
        x - s * 0.06,
        -0.5,
      ],
      breed.inner,
    ),
  ],
  tuft: ({ x, s, outer }) => [
    outer([x - 0.26, -0.6, x + s * 0.1, -1.5, x + s * 0.18, -1.52, x + 0.26, -0.54]),
  ],
  small,
  leaf: small,
}

/** Ears of a head of radius 1 at `x`; `s` is −1 for the one on the left, 1 for the one on the right. */
export const ear = (breed: Breed, R: number, x: number, s: number, fur: Hex): Op[] =>
  EARS[breed.ear]({
    breed,
    R,
    x,
    s,
    fur,
    outer: (flat, fill = fur) => shape(blob(flat, R), fill),
    inner: (flat) => mark(blob(flat, R), breed.inner),
  })
