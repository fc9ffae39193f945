import type { EmotionId, MouthId } from '../../spec'
import { mix, type Hex } from '../colour'
import { group, line, mark, shape, type Drawing, type Op } from '../display-list'
import { at, blob, box, ellipse, limb, tube, type Point } from '../geometry'
import type { Held } from '../people/person'

/** Half axes of the lit mouth, cm. */
const GRILLES: Readonly<Record<MouthId, readonly [number, number]>> = {
  talk: [8, 4],
  shout: [12, 6],
  whisper: [3, 3],
  closed: [0, 0],
}

/** A friendly robot of 140 cm: rounded metal, a lit face, one antenna. */
export const robot = (
  colour: Hex | null,
  emotion: EmotionId,
  isWaving: boolean,
  held: Held | null = null,
  spoken?: MouthId,
): Drawing => {
  const metal = colour ?? '#aab6bf'
  const dark = mix(metal, '#2a2f45', 0.45)
  const joint = '#5d6670'
  const glow = '#8fe6df'
  const arm = (side: -1 | 1, raised: boolean): Op[] => {
    const root: Point = [side * 31, -84]
    const elbow: Point = raised ? [side * 52, -92] : [side * 46, -62]
    const hand: Point = raised ? [side * 62, -122] : [side * 44, -40]
    const fill = side < 0 ? metal : mix(metal, '#1f1633', 0.18)
    return [
      shape(limb(root, elbow, hand, [11, 9, 9]), joint),
      shape(tube([[(elbow[0] + hand[0]) / 2, (elbow[1] + hand[1]) / 2], hand], [15, 17]), fill),
      shape(
        blob([
          hand[0] - 9,
          hand[1] - 2,
          hand[0] + 9,
          hand[1] - 2,
          hand[0] + 10,
          hand[1] + 9,
          hand[0] + 3,
          hand[1] + 14,
          hand[0],
          hand[1] + 8,
          hand[0] - 4,
          hand[1] + 14,
          hand[0] - 10,
          hand[1] + 9,
        ]),
        joint,
      ),
    ]
  }
  const eye = (x: number): Op[] =>
    emotion === 'joy' || emotion === 'sleep'
      ? [
          line(`M${at(x - 6, -121)}Q${at(x, emotion === 'joy' ? -130 : -115)} ${at(x + 6, -121)}`, glow, 3, {
            emissive: 0.95,
          }),
        ]
      : [
          mark(ellipse(x, -122, 5.4, 6.4), glow, { emissive: 0.95 }),
          mark(ellipse(x - 1.6, -124.4, 1.7), '#f6fffd', { emissive: 1 }),
        ]
  const mouth =
    emotion === 'sad'
      ? `M${at(-2, -105)}Q${at(6, -111)} ${at(14, -105)}`
      : `M${at(-3, -108)}Q${at(6, -101)} ${at(15, -109)}`
  return {
    ops: [
      ...(held ? [] : arm(1, isWaving)),
      ...[-15, 15].flatMap((x): Op[] => [
        shape(
          tube(
            [
              [x, -46],
              [x, -10],
            ],
            [12, 12],
          ),
          joint,
        ),
        shape(
          blob([x - 11, -22, x + 11, -22, x + 12, -8, x - 11, -8]),
          x < 0 ? metal : mix(metal, '#1f1633', 0.16),
        ),
        shape(blob([x - 13, -9, x + 8, -12, x + 19, -5, x + 20, 0, x - 14, 0]), dark, { tone: 'bottom' }),
      ]),
      shape(blob([-30, -92, 0, -97, 30, -92, 34, -66, 26, -42, 0, -38, -26, -42, -33, -66]), metal, {
        tone: 'round',
      }),
      mark(box(-15, -82, 34, 22, 6), dark, { tone: 'none' }),
      mark(ellipse(-5, -71, 4), '#e2574c', { emissive: 0.6 }),
      mark(ellipse(7, -71, 4), '#e8c04c', { emissive: 0.6 }),
      line('M-16 -52L20 -52M-12 -47L16 -47', mix(metal, '#2a2f45', 0.3), 1.6),
      ...[
        [-26, -60],
        [27, -60],
        [-24, -86],
        [25, -86],
      ].map(([x, y]) => mark(ellipse(x ?? 0, y ?? 0, 1.7), dark)),
      shape(
        tube(
          [
            [2, -95],
            [2, -102],
          ],
          [20, 18],
        ),
        joint,
      ),
      line('M-6 -140L-8 -160', joint, 3),
      shape(ellipse(-8, -163, 5.4), '#e2574c', { tone: 'round', emissive: 0.55 }),
      shape(box(-36, -132, 10, 22, 4), dark),
      shape(box(33, -130, 8, 20, 4), mix(dark, '#1f1633', 0.2)),
      shape(
        blob([-31, -141, 0, -146, 32, -141, 37, -120, 31, -102, 0, -98, -31, -102, -35, -120], 1, 0.6),
        metal,
        { tone: 'round' },
      ),
      mark(
        blob([-18, -134, 8, -137, 31, -133, 33, -118, 28, -102, 6, -100, -16, -103, -22, -118], 1, 0.6),
        '#222b3a',
      ),
      mark(blob([-16, -133, 4, -135, -8, -118, -18, -114], 1, 0.5), '#8fa6b8', { opacity: 0.22 }),
      ...eye(-5),
      ...eye(19),
      ...(spoken && spoken !== 'closed'
        ? [mark(ellipse(6, -107, ...GRILLES[spoken]), glow, { emissive: 0.9 })]
        : [line(mouth, glow, 2.6, { emissive: 0.9 })]),
      ...arm(-1, false),
      ...(held ? [group(held.ops, { x: 62, y: -124, scale: 0.85 }), ...arm(1, true)] : []),
    ],
    heads: [{ x: 1, y: -121, r: 30, mouth: { x: 6, y: -105 } }],
    height: held ? Math.max(168, 124 + held.height * 0.85) : 168,
    width: 110,
    foot: 74,
    lights: [
      { x: 6, y: -118, radius: 70, colour: glow, strength: 0.2 },
      ...(held?.lights ?? []).map((l) => ({ ...l, x: 62 + l.x, y: -124 + l.y })),
    ],
  }
}
