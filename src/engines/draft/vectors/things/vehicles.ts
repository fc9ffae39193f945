import { lighten, mix, type Hex } from '../colour'
import { group, line, mark, shape, type Drawing, type Op } from '../display-list'
import { blob, box, ellipse, polygon } from '../geometry'

const wheel = (x: number, r: number): Op[] => [
  shape(ellipse(x, -r, r), '#2f2c36', { tone: 'round' }),
  mark(ellipse(x, -r, r * 0.56), '#a9aeb4'),
  mark(ellipse(x, -r, r * 0.2), '#5d6068'),
]

/** A small car of 150 cm. */
export const car = (colour: Hex = '#c65b4a', isLit = false): Drawing => ({
  ops: [
    shape(
      blob(
        [
          -200, -34, -204, -70, -184, -88, -120, -94, -84, -142, -40, -152, 40, -150, 84, -138, 122, -96, 176,
          -86, 204, -66, 204, -34,
        ],
        1,
        0.42,
      ),
      colour,
      { tone: 'bottom' },
    ),
    mark(blob([-104, -92, -76, -134, -40, -140, -10, -140, -10, -92], 1, 0.4), '#bcd3da', { tone: 'hard' }),
    mark(blob([4, -92, 4, -140, 40, -138, 74, -128, 104, -92], 1, 0.4), '#a9c4ce', { tone: 'hard' }),
    line('M-4 -140V-42', mix(colour, '#1f1633', 0.4), 3),
    mark(box(8, -78, 22, 6, 3), mix(colour, '#1f1633', 0.4)),
    mark(box(-206, -44, 412, 12, 4), mix(colour, '#1f1633', 0.4)),
    shape(ellipse(192, -64, 12, 11), isLit ? '#fff0b8' : '#f2e6c4', {
      tone: 'none',
      emissive: isLit ? 1 : 0.1,
    }),
    mark(ellipse(-196, -66, 7, 10), '#b8382f'),
    ...wheel(-118, 36),
    ...wheel(118, 36),
  ],
  height: 152,
  width: 420,
  foot: 380,
  lights: isLit ? [{ x: 230, y: -60, radius: 230, colour: '#fff0b8', strength: 0.5 }] : [],
})

export const bicycle = (colour: Hex = '#3f7a84'): Drawing => ({
  ops: [
    line(`${ellipse(-50, -34, 33)}${ellipse(54, -34, 33)}`, '#2f2c36', 5),
    line('M-50 -34L-22 -84L40 -84L2 -34L-50 -34M2 -34L-26 -92M54 -34L38 -92', colour, 6),
    line('M38 -92L34 -104L48 -108M-38 -95L-14 -95', '#2f2c36', 6),
    shape(ellipse(2, -34, 7), '#5d6068', { tone: 'round' }),
    line('M2 -34l8 18M4 -16l14 0', '#2f2c36', 4),
  ],
  height: 108,
  width: 180,
  foot: 150,
  seat: { height: 94, width: 10 },
})

/** A sailing boat of 350 cm; its waterline is at 0. */
export const sailboat = (colour: Hex = '#8a4b3a'): Drawing => ({
  ops: [
    line('M0 -30V-346', '#5b4032', 7),
    shape(
      polygon([
        [8, -58],
        [8, -336],
        [126, -70],
      ]),
      '#f1e8d6',
      { tone: 'side' },
    ),
    shape(
      polygon([
        [-8, -72],
        [-8, -300],
        [-92, -76],
      ]),
      '#e4d8c2',
      { tone: 'side' },
    ),
    mark(
      polygon([
        [8, -180],
        [8, -210],
        [64, -196],
        [52, -180],
      ]),
      '#c2513f',
    ),
    mark('M0 -346q22 4 40 -4q-16 14 -40 16Z', '#c2513f'),
    shape('M-132 -50H138Q124 -4 86 6H-96Q-124 -8 -132 -50Z', colour, { tone: 'bottom' }),
    mark('M-132 -50H138L134 -38H-130Z', lighten(colour, 0.12)),
    mark('M-128 2Q-60 -6 0 3T132 2Q90 14 0 12T-128 2Z', '#e6f0ee', { opacity: 0.6 }),
  ],
  height: 350,
  width: 290,
  foot: 240,
  seat: { height: 24, width: 56, x: -94 },
})

export const rowboat = (colour: Hex = '#9c6a45'): Drawing => ({
  ops: [
    shape('M-122 -46Q0 -22 122 -46Q112 -4 72 8H-72Q-112 -4 -122 -46Z', colour, { tone: 'bottom' }),
    mark('M-122 -46Q0 -22 122 -46L118 -34Q0 -10 -118 -34Z', lighten(colour, 0.1)),
    line('M-30 -40L-108 4', '#6b4a36', 5),
    mark('M-118 -4l-16 16l10 5l16 -16Z', '#8a6242'),
    mark('M-124 6Q-60 -2 0 7T124 6Q80 16 0 14T-124 6Z', '#e6f0ee', { opacity: 0.6 }),
  ],
  height: 60,
  width: 250,
  foot: 210,
  seat: { height: 16, width: 110 },
})

export const rocket = (): Drawing => ({
  ops: [
    shape(
      polygon([
        [-62, -110],
        [-120, -20],
        [-104, 0],
        [-52, -52],
      ]),
      '#b8433c',
    ),
    shape(
      polygon([
        [62, -110],
        [120, -20],
        [104, 0],
        [52, -52],
      ]),
      '#963631',
    ),
    shape(blob([-66, -70, -76, -220, -52, -340, 0, -450, 52, -340, 76, -220, 66, -70], 1, 0.5), '#e8e3d8', {
      tone: 'side',
    }),
    shape(blob([-46, -352, 0, -450, 46, -352, 0, -340], 1, 0.4), '#b8433c', { tone: 'side' }),
    shape(ellipse(0, -260, 34), '#5d6068', { tone: 'round' }),
    mark(ellipse(0, -260, 25), '#8fc4d6', { tone: 'round', emissive: 0.3 }),
    mark(ellipse(-8, -268, 7, 9), '#f4fbff', { opacity: 0.7 }),
    mark(box(-70, -130, 140, 16), '#b8433c', { tone: 'side' }),
    shape(
      polygon([
        [-44, -70],
        [44, -70],
        [54, -36],
        [-54, -36],
      ]),
      '#5d6068',
    ),
    line('M-40 -36L-62 0M40 -36L62 0', '#5d6068', 10),
  ],
  height: 450,
  width: 250,
  foot: 200,
})

export const hotAirBalloon = (colour: Hex = '#c8503f'): Drawing => {
  const stripe = (k: number, fill: Hex): Op =>
    mark(
      `M0 -480C${-150 * k} -480 ${-180 * k} -300 ${-44 * k} -150H${44 * k}C${180 * k} -300 ${150 * k} -480 0 -480Z`,
      fill,
      { keepsTone: true },
    )
  return {
    ops: [
      line('M-40 -150L-26 -70M40 -150L26 -70', '#5b4032', 3.4),
      shape('M0 -480C-176 -480 -212 -300 -48 -150H48C212 -300 176 -480 0 -480Z', colour, { tone: 'round' }),
      stripe(0.78, '#eedcb4'),
      stripe(0.44, colour),
      stripe(0.16, '#eedcb4'),
      shape('M-32 -72H32L26 -12Q0 -4 -26 -12Z', '#9c7046', { tone: 'soft' }),
      line('M-30 -52H30M-28 -32H28', '#7a5434', 2),
    ],
    height: 480,
    width: 330,
  }
}

/** A balloon with its string, loose in the air. */
export const looseBalloon = (ops: readonly Op[]): Drawing => ({ ops: [group(ops)], height: 172, width: 60 })
