import { lighten, mix, type Hex } from '../colour'
import { line, mark, shape, type Op } from '../display-list'
import { at, blob, ellipse } from '../geometry'
import type { HatKind } from './look'

type Tone = 'round' | 'side' | 'bottom' | 'hard'

interface Hat {
  /** Radius of the head. */
  readonly R: number
  readonly colour: Hex
  readonly accent: Hex
  readonly dark: Hex
  /** A piece of felt; by default of the hat's own colour. */
  readonly cut: (flat: number[], fill?: Hex, tone?: Tone) => Op
  /** A ribbon round it, without an outline. */
  readonly band: (flat: number[], fill: Hex) => Op
}

type Draw = (hat: Hat) => Op[]

const brimmed =
  (isStraw: boolean): Draw =>
  ({ colour, dark, cut, band }) => [
    cut(
      [-1.66, -0.4, -0.9, -0.62, 0.9, -0.62, 1.66, -0.4, 1.2, -0.18, 0, -0.28, -1.2, -0.18],
      isStraw ? colour : dark,
      'bottom',
    ),
    cut(
      [-0.92, -0.5, -0.82, -1.18, -0.4, -1.46, 0, -1.34, 0.4, -1.46, 0.82, -1.18, 0.92, -0.5, 0, -0.42],
      colour,
      'side',
    ),
    band(
      [-0.92, -0.46, -0.9, -0.74, 0, -0.64, 0.9, -0.74, 0.92, -0.46, 0, -0.36],
      isStraw ? '#b8483a' : mix(colour, '#120b18', 0.55),
    ),
  ]

const HATS: Readonly<Record<HatKind, Draw>> = {
  beanie: ({ R, colour, cut }) => [
    cut([-1.04, -0.3, -1.0, -0.92, -0.46, -1.42, 0.1, -1.5, 0.62, -1.32, 1.0, -0.86, 1.02, -0.32, 0, -0.24]),
    cut(
      [-1.1, -0.26, -1.08, -0.62, 0, -0.74, 1.08, -0.62, 1.08, -0.28, 0, -0.36],
      lighten(colour, 0.07),
      'side',
    ),
    shape(ellipse(0, -1.58 * R, 0.26 * R, 0.25 * R), '#f5ead6', { tone: 'round' }),
  ],
  fedora: brimmed(false),
  straw: brimmed(true),
  pointed: ({ colour, accent, dark, cut, band }) => [
    cut([-1.7, -0.4, -0.9, -0.62, 0.9, -0.62, 1.7, -0.4, 1.1, -0.18, 0, -0.26, -1.1, -0.18], dark, 'bottom'),
    cut(
      [
        -0.92, -0.46, -0.6, -1.3, -0.34, -2.1, -0.7, -2.7, -0.7, -2.7, -0.1, -2.42, 0.28, -1.75, 0.62, -1.1,
        0.92, -0.46, 0, -0.36,
      ],
      colour,
      'hard',
    ),
    band([-0.92, -0.44, -0.82, -0.76, 0, -0.66, 0.82, -0.76, 0.92, -0.44, 0, -0.34], accent),
  ],
  crown: ({ R, colour }) => [
    shape(
      `M${at(-0.78 * R, -0.6 * R)}L${at(-0.94 * R, -1.34 * R)}L${at(-0.5 * R, -0.98 * R)}L${at(-0.24 * R, -1.48 * R)}L${at(0.06 * R, -1.02 * R)}L${at(0.36 * R, -1.48 * R)}L${at(0.58 * R, -0.98 * R)}L${at(0.96 * R, -1.34 * R)}L${at(0.8 * R, -0.6 * R)}Q${at(0, -0.46 * R)} ${at(-0.78 * R, -0.6 * R)}Z`,
      colour,
    ),
    ...[-0.46, 0.04, 0.52].map((x) => mark(ellipse(x * R, -0.74 * R, 0.09 * R), '#c8354a')),
  ],
  chef: ({ cut }) => [
    cut([
      -0.8, -0.5, -0.84, -1.0, -1.2, -1.35, -0.8, -1.85, -0.1, -1.78, 0.5, -1.95, 1.1, -1.55, 0.9, -1.05,
      0.82, -0.5, 0, -0.42,
    ]),
  ],
  santa: ({ R, cut }) => [
    cut([
      -0.98, -0.42, -0.8, -1.1, -0.3, -1.66, -1.0, -1.95, -1.5, -1.2, -1.14, -1.34, -0.2, -1.9, 0.6, -1.3,
      0.98, -0.42,
    ]),
    cut([-1.12, -0.28, -1.1, -0.62, 0, -0.74, 1.1, -0.62, 1.12, -0.3, 0, -0.38], '#f3eee2', 'side'),
    shape(ellipse(-1.46 * R, -1.12 * R, 0.22 * R), '#f3eee2', { tone: 'round' }),
  ],
  peaked: ({ R, accent, dark, cut, band }) => [
    cut([-0.98, -0.56, -1.2, -1.05, -0.4, -1.42, 0.4, -1.42, 1.2, -1.05, 0.98, -0.56, 0, -0.66]),
    band([-1, -0.42, -0.98, -0.7, 0, -0.8, 0.98, -0.7, 1, -0.42, 0, -0.5], dark),
    mark(blob([-0.1, -0.52, 0.7, -0.54, 1.2, -0.32, 0.6, -0.24, 0.1, -0.36], R), '#1d1a22'),
    mark(ellipse(0.24 * R, -0.98 * R, 0.16 * R), accent),
  ],
  helmet: ({ R, dark, cut }) => [
    cut([
      -1.06, 0.14, -1.08, -0.6, -0.6, -1.2, 0, -1.32, 0.6, -1.2, 1.06, -0.6, 1.02, 0, 0.8, -0.26, 0.1, -0.36,
      -0.5, -0.26, -0.66, 0.16,
    ]),
    line(`M${at(0, -1.3 * R)}Q${at(0.16 * R, -0.9 * R)} ${at(0.22 * R, -0.34 * R)}`, dark, 0.09 * R),
  ],
  hardhat: ({ R, dark, cut, band }) => [
    cut([-1.04, -0.36, -0.98, -0.9, -0.4, -1.34, 0.4, -1.34, 0.98, -0.9, 1.02, -0.4, 0, -0.46]),
    band([-1.2, -0.26, -1.1, -0.46, 0, -0.56, 1.1, -0.5, 1.44, -0.34, 0.9, -0.28, 0, -0.38], dark),
    mark(blob([0.1, -0.66, 0.08, -1.06, 0.46, -1.06, 0.44, -0.66], R), '#e6bd55'),
  ],
  pirate: ({ R, colour, cut }) => [
    cut(
      [
        -1.5, -0.46, -1.1, -1.08, -0.5, -1.34, 0, -1.6, 0.5, -1.34, 1.1, -1.08, 1.5, -0.46, 0.8, -0.58, 0,
        -0.46, -0.8, -0.58,
      ],
      colour,
      'side',
    ),
    line(`M${at(-1.4 * R, -0.5 * R)}Q${at(0, -0.66 * R)} ${at(1.4 * R, -0.5 * R)}`, '#d8b866', 0.06 * R),
    mark(ellipse(0.2 * R, -0.98 * R, 0.19 * R, 0.18 * R), '#f2e8d5'),
    mark(ellipse(0.12 * R, -1.0 * R, 0.05 * R), colour),
    mark(ellipse(0.28 * R, -1.0 * R, 0.05 * R), colour),
  ],
  hood: ({ R, colour }) => [
    shape(
      `${blob([-0.05, -1.3, 0.7, -1.1, 1.04, -0.4, 0.98, 0.45, 0.6, 1.04, 0.06, 1.16, -0.66, 1.06, -1.1, 0.5, -1.16, -0.35, -0.78, -1.08], R)}${blob([0.1, -0.32, -0.5, -0.2, -0.62, 0.16, 0.1, 0.34, 0.84, 0.2, 0.82, -0.16], R)}`,
      colour,
      { tone: 'round', evenOdd: true },
    ),
  ],
  bubble: ({ R }) => [
    mark(ellipse(0.1 * R, 0, 1.24 * R, 1.2 * R), '#a9d6e0', { opacity: 0.22 }),
    line(ellipse(0.1 * R, 0, 1.24 * R, 1.2 * R), '#e8e4d8', 0.14 * R),
    line(
      `M${at(-0.6 * R, -0.5 * R)}Q${at(-0.3 * R, -0.86 * R)} ${at(0.14 * R, -0.9 * R)}`,
      '#ffffff',
      0.09 * R,
      { opacity: 0.7 },
    ),
  ],
  nurse: ({ R, cut }) => [
    cut([-0.6, -0.84, -0.66, -1.26, 0, -1.36, 0.66, -1.26, 0.6, -0.84, 0, -0.94]),
    mark(blob([-0.06, -1.2, 0.06, -1.2, 0.06, -0.98, -0.06, -0.98], R), '#c63f3a'),
  ],
  beret: ({ cut }) => [
    cut([-1.16, -0.5, -1.2, -0.96, -0.5, -1.3, 0.4, -1.22, 0.94, -0.8, 0.92, -0.52, 0, -0.6]),
  ],
}

/** A hat on a head of radius R turned a quarter to the right. */
export const hatOf = (kind: HatKind, colour: Hex, accent: Hex, R: number): Op[] =>
  HATS[kind]({
    R,
    colour,
    accent,
    dark: mix(colour, '#20152c', 0.35),
    cut: (flat, fill = colour, tone = 'round') => shape(blob(flat, R, 0.58), fill, { tone }),
    band: (flat, fill) => mark(blob(flat, R, 0.58), fill, { tone: 'side' }),
  })
