import { door } from './openings'
import { line, mark, shape, type Drawing, type Op } from '../display-list'
import { blob, box, ellipse, polygon, type Point } from '../geometry'

/** A lighthouse of 1,430 cm; its lamp burns in the dark and in fog. */
export const lighthouse = (isLit: boolean): Drawing => {
  const beam: Op[] = isLit
    ? [
        mark(
          polygon([
            [30, -1230],
            [1500, -1560],
            [1500, -1020],
          ]),
          '#ffe6a8',
          { emissive: 1, opacity: 0.16 },
        ),
        mark(
          polygon([
            [-30, -1230],
            [-1300, -1440],
            [-1300, -1120],
          ]),
          '#ffe6a8',
          { emissive: 1, opacity: 0.12 },
        ),
      ]
    : []
  const at2 = (y: number, k: number): Point => [k * (150 - (-y / 1130) * 66), y]
  const stripe = (top: number, bottom: number): Op =>
    mark(polygon([at2(bottom, -1), at2(top, -1), at2(top, 1), at2(bottom, 1)]), '#c2513f', { tone: 'side' })
  return {
    ops: [
      ...beam,
      shape(
        blob(
          [-380, 24, -330, -34, -230, -70, -150, -44, 120, -60, 220, -90, 320, -40, 390, 24, 0, 40],
          1,
          0.4,
        ),
        '#7d7f86',
        { tone: 'hard' },
      ),
      mark(blob([-150, -40, -60, -66, 60, -60, 140, -36, 100, 10, -100, 8], 1, 0.4), '#94969a', {
        keepsTone: true,
      }),
      shape(
        polygon([
          [-150, 0],
          [-84, -1130],
          [84, -1130],
          [150, 0],
        ]),
        '#ece4d3',
        { tone: 'side' },
      ),
      stripe(-330, -120),
      stripe(-720, -520),
      stripe(-1080, -900),
      shape(box(-122, -1150, 244, 30, 4), '#4a4552'),
      line('M-116 -1150v-44h232v44M-58 -1150v-44M0 -1150v-44M58 -1150v-44', '#4a4552', 7),
      shape(box(-66, -1300, 132, 152), isLit ? '#ffe6a8' : '#9fc0c8', {
        tone: 'none',
        emissive: isLit ? 1 : 0.1,
      }),
      line('M-30 -1300v150M30 -1300v150', '#4a4552', 7),
      shape(
        polygon([
          [-96, -1296],
          [0, -1400],
          [96, -1296],
        ]),
        '#b0483c',
        { tone: 'hard' },
      ),
      shape(ellipse(0, -1412, 16), '#4a4552', { tone: 'round' }),
      ...[-260, -620, -1000].map((y) => mark(box(-20, y, 40, 60, 18), '#4a4e66')),
      ...door(0, 84, 150, '#5b4a44'),
    ],
    height: 1430,
    width: 420,
    foot: 330,
    lights: isLit ? [{ x: 0, y: -1225, radius: 620, colour: '#ffe0a0', strength: 0.7 }] : [],
  }
}
