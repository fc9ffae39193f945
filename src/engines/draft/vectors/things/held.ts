import { mix, type Hex } from '../colour'
import { line, mark, shape, type Op } from '../display-list'
import { at, blob, box, ellipse, polygon, tube } from '../geometry'
import type { Held } from '../people/person'

// In centimetres in the hand of a person of 165 cm: x to the right, y down, the grip at 0,0; a ball lies in the hand with its lowest
// point there. `height` is a rough size that nothing reads: things that stand on the ground get theirs in scene/catalogue.ts.

/** The canopy stands over the head of whoever holds it. */
export const umbrella = (colour: Hex = '#c73e36'): Held => {
  const dark = mix(colour, '#1f1633', 0.22)
  const dome =
    'M-78 -78C-74 -128 -38 -152 0 -152C38 -152 74 -128 78 -78Q64 -92 52 -79Q40 -93 26 -79Q13 -94 0 -79Q-13 -94 -26 -79Q-40 -93 -52 -79Q-64 -92 -78 -78Z'
  const ops: Op[] = [
    line('M0 34L0 -150', '#4a332c', 3.6),
    line('M0 30q0 12 -9 12q-8 0 -8 -9', '#4a332c', 3.6),
    shape(dome, colour, { tone: 'side' }),
    mark(
      'M-26 -79C-24 -118 -12 -144 0 -152C12 -144 24 -118 26 -79Q13 -94 0 -79Q-13 -94 -26 -79Z',
      mix(colour, '#ffffff', 0.1),
      { tone: 'side' },
    ),
    mark('M78 -78C74 -128 38 -152 0 -152C34 -138 50 -112 52 -79Q64 -92 78 -78Z', dark, { tone: 'side' }),
    line('M0 -150l0 -11', '#4a332c', 3.6),
  ]
  return { ops: [{ kind: 'group', children: ops, rotate: -7 }], height: 165, grip: 'up' }
}

export const lantern = (): Held => ({
  ops: [
    line('M0 -2C-12 2 -14 12 -12 20M0 -2C12 2 14 12 12 20', '#3a2a28', 2.4),
    shape(box(-17, 18, 34, 8, 3), '#4a3530'),
    shape(box(-14, 26, 28, 34), '#ffd98a', { tone: 'none', emissive: 1 }),
    mark(ellipse(0, 44, 6, 10), '#fff3cf', { emissive: 1 }),
    line('M-14 26L-14 60M14 26L14 60M0 26L0 60', '#4a3530', 2.6),
    shape(box(-18, 59, 36, 7, 3), '#4a3530'),
  ],
  height: 10,
  grip: 'hand',
  lights: [{ x: 0, y: 42, radius: 190, colour: '#ffc46b', strength: 0.75 }],
})

export const balloonOps = (colour: Hex = '#c73e36'): Op[] => [
  line('M0 0C8 -30 -6 -60 2 -96', '#6b5a55', 1.3),
  shape(blob([0, -98, -24, -122, -27, -150, -14, -170, 8, -172, 26, -154, 25, -124]), colour, {
    tone: 'round',
  }),
  shape(
    polygon([
      [-4, -92],
      [0, -100],
      [5, -92],
    ]),
    colour,
  ),
  mark(ellipse(-11, -152, 5, 9), '#fff4e0', { opacity: 0.55 }),
]

export const book = (colour: Hex = '#8c3a44'): Held => ({
  ops: [
    shape('M-24 -9L0 -3L26 -11L26 17L0 25L-24 19Z', colour),
    mark('M-22 -11L0 -5L24 -13L24 13L0 21L-22 15Z', '#f3ead6', { tone: 'soft' }),
    line('M0 -5L0 21', '#b9a88c', 1.2),
    line('M-18 -4l13 4M-18 2l13 4M5 0l14 -5M5 6l14 -5', '#b9a88c', 1),
  ],
  height: 30,
  grip: 'both',
})

export const sword = (): Held => ({
  ops: [
    shape('M-4 -6L-3 -88L0 -100L3 -88L4 -6Z', '#c3cad0'),
    line('M0 -8L0 -92', '#eef1f3', 1),
    shape(box(-14, -8, 28, 5, 2), '#b98b3c'),
    shape(box(-3, -4, 6, 20, 2), '#5b3a2e'),
    shape(ellipse(0, 18, 4.4), '#b98b3c', { tone: 'round' }),
  ],
  height: 104,
  grip: 'hand',
})

export const staff = (): Held => ({
  ops: [
    shape(
      tube(
        [
          [0, 96],
          [2, 0],
          [-2, -70],
          [6, -92],
        ],
        [6, 7, 7, 5],
      ),
      '#7a5a40',
    ),
    shape(ellipse(6, -98, 8), '#7fb0c4', { tone: 'round', emissive: 0.5 }),
  ],
  height: 110,
  grip: 'hand',
})

export const ballOps = (colour: Hex = '#c65b4a'): Op[] => [
  shape(ellipse(0, -12, 12), colour, { tone: 'round' }),
  mark(`M${at(-12, -12)}Q${at(0, -20)} ${at(12, -12)}Q${at(0, -6)} ${at(-12, -12)}Z`, '#f3ead6', {
    opacity: 0.9,
  }),
]

export const flowerOps = (colour: Hex = '#d9534a'): Op[] => [
  line('M0 8Q3 -12 0 -34', '#56824a', 2.6),
  shape('M0 -10Q14 -22 18 -14Q12 -6 0 -6Z', '#5f9450'),
  ...[0, 72, 144, 216, 288].map((a) =>
    shape(ellipse(Math.sin((a * Math.PI) / 180) * 7, -38 + Math.cos((a * Math.PI) / 180) * 7, 6.4), colour, {
      tone: 'round',
    }),
  ),
  mark(ellipse(0, -38, 4.4), '#e8b94a'),
]
