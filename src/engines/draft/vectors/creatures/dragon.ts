import { mix, type Hex } from '../colour'
import { group, line, mark, shape, type Drawing, type Op } from '../display-list'
import { at, blob, ellipse, limb, polygon, smooth, tube, type Point } from '../geometry'

const wing = (s: number, colour: Hex, bone: Hex): Op[] => [
  shape(
    smooth(
      [
        [0, 0],
        [0, 0],
        [-40, -120],
        [-20, -250],
        [-20, -250],
        [-96, -186],
        [-96, -186],
        [-176, -206],
        [-176, -206],
        [-206, -122],
        [-206, -122],
        [-262, -92],
        [-262, -92],
        [-150, -40],
        [-60, 14],
      ].map(([x, y]): Point => [(x ?? 0) * s, y ?? 0]),
      true,
      0.4,
    ),
    colour,
    { tone: 'bottom' },
  ),
  line(
    `M0 0Q${at(-40 * s, -120)} ${at(-20 * s, -250)}M${at(-14 * s, -90)}Q${at(-60 * s, -150)} ${at(-176 * s, -206)}M${at(-8 * s, -40)}Q${at(-110 * s, -90)} ${at(-262 * s, -92)}`,
    bone,
    9,
  ),
]

/** A dragon of about 300 cm with spread wings, facing right; flying it draws in its legs. */
export const dragon = (colour: Hex | null, isFlying: boolean): Drawing => {
  const skin = colour ?? '#5f8f57'
  const dark = mix(skin, '#1d2440', 0.36)
  const belly = mix(skin, '#f2dc9a', 0.62)
  const spine: Point[] = [
    [-330, -34],
    [-270, -70],
    [-190, -66],
    [-110, -92],
    [-20, -124],
    [70, -128],
    [128, -170],
    [142, -232],
    [178, -272],
  ]
  const foot = (x: number, isFar: boolean): Op[] => {
    const c = isFar ? dark : skin
    const end: Point = isFlying ? [x - 44, -44] : [x + 6, -8]
    return [
      shape(limb([x, -100], isFlying ? [x + 20, -66] : [x - 12, -52], end, [62, 38, 24]), c),
      shape(
        blob([
          end[0] - 16,
          end[1] - 10,
          end[0] + 14,
          end[1] - 12,
          end[0] + 34,
          end[1] + 4,
          end[0] + 30,
          end[1] + 9,
          end[0] - 14,
          end[1] + 9,
        ]),
        c,
        { tone: 'bottom' },
      ),
      mark(blob([end[0] + 20, end[1] - 2, end[0] + 40, end[1] + 8, end[0] + 24, end[1] + 9]), '#efe2c0'),
    ]
  }
  const crest = spine.slice(1, -1).map(([x, y], i) =>
    shape(
      polygon([
        [x - 17, y - 20 - i * 2.2],
        [x - 4, y - 52 - i * 3],
        [x + 18, y - 22 - i * 2.2],
      ]),
      '#c8663f',
    ),
  )
  const body: Op[] = [
    group(wing(0.86, mix(dark, '#8a5a3c', 0.2), dark), { x: 60, y: -136, rotate: 12 }),
    ...foot(78, true),
    ...foot(-64, true),
    ...crest,
    shape(tube(spine, [10, 34, 50, 74, 98, 96, 62, 48, 40]), skin, { tone: 'bottom' }),
    mark(
      tube(
        [
          [-120, -66],
          [-10, -86],
          [86, -98],
          [146, -150],
          [162, -220],
        ],
        [8, 34, 36, 24, 12],
      ),
      belly,
      { tone: 'soft' },
    ),
    shape(
      polygon([
        [-322, -28],
        [-372, -46],
        [-348, -10],
        [-340, -40],
      ]),
      '#c8663f',
    ),
    ...foot(96, false),
    ...foot(-46, false),
    line('M160 -306Q132 -334 112 -336M186 -306Q176 -340 158 -352', '#e2cf96', 9),
    shape(
      blob([
        146, -300, 186, -316, 226, -296, 262, -282, 294, -276, 302, -262, 284, -248, 240, -244, 190, -238,
        152, -252,
      ]),
      skin,
      { tone: 'round' },
    ),
    line('M300 -260Q260 -252 226 -262', mix(skin, '#160f1c', 0.6), 4),
    mark(ellipse(286, -272, 4, 3), mix(skin, '#160f1c', 0.7)),
    mark(ellipse(206, -288, 11, 12), '#f6e7a0'),
    mark(ellipse(209, -288, 4.4, 9), '#1f171c'),
    mark(
      polygon([
        [262, -254],
        [268, -242],
        [274, -255],
      ]),
      '#f4ecd8',
    ),
    mark(
      polygon([
        [282, -254],
        [287, -244],
        [292, -258],
      ]),
      '#f4ecd8',
    ),
    group(wing(1, mix(skin, '#a0643c', 0.45), dark), { x: 20, y: -140 }),
  ]
  return {
    ops: [group(body, isFlying ? { rotate: -4 } : {})],
    heads: [{ x: 220, y: -274, r: 56, mouth: { x: 262, y: -254 } }],
    height: 400,
    width: 640,
    foot: 250,
    seat: { height: 158, width: 60 },
  }
}
