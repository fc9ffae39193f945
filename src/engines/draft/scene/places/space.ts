import { group, line, mark, shape, type Op } from '../../vectors/display-list'
import { at, box, ellipse, smooth } from '../../vectors/geometry'
import { BLEED, ridgePath, stone } from '../../vectors/scenery/terrain'
import type { Scenery, Stage } from '../stage'

/** Grey ground with craters under a ringed planet and a blue one. */
export const space = (stage: Stage): Scenery => {
  const { width, horizon } = stage
  const crater = (x: number, y: number, w: number): Op[] => [
    mark(ellipse(x, y, w, w * 0.26), '#85848f', { tone: 'top' }),
    mark(
      `M${at(x - w, y)}A${at(w, w * 0.26)} 0 0 0 ${at(x + w, y)}A${at(w, w * 0.19)} 0 0 1 ${at(x - w, y)}Z`,
      '#cfccca',
    ),
  ]
  const earth = { x: width * 0.8, y: horizon * 0.34, r: 84 }
  const ringed = { x: width * 0.2, y: horizon * 0.24, r: 40 }
  return {
    back: [
      mark(ellipse(earth.x, earth.y, earth.r * 1.14), '#8fc4e6', { opacity: 0.16, emissive: 1 }),
      shape(ellipse(earth.x, earth.y, earth.r), '#4f8fc0', { tone: 'round', outline: false, emissive: 0.4 }),
      group(
        [
          mark(
            smooth([
              [earth.x - 70, earth.y - 30],
              [earth.x - 20, earth.y - 58],
              [earth.x + 10, earth.y - 20],
              [earth.x - 24, earth.y + 8],
              [earth.x - 50, earth.y + 4],
            ]),
            '#7fae6a',
            { keepsTone: true },
          ),
          mark(
            smooth([
              [earth.x + 12, earth.y + 10],
              [earth.x + 60, earth.y - 6],
              [earth.x + 66, earth.y + 40],
              [earth.x + 26, earth.y + 60],
            ]),
            '#7fae6a',
            { keepsTone: true },
          ),
          mark(ellipse(earth.x - 10, earth.y + 34, 60, 8), '#f4f4ee', { opacity: 0.6, keepsTone: true }),
        ],
        { clip: ellipse(earth.x, earth.y, earth.r) },
      ),
      shape(ellipse(ringed.x, ringed.y, ringed.r), '#d9a66a', { tone: 'round', outline: false }),
      group([line(ellipse(0, 0, ringed.r * 1.8, ringed.r * 0.46), '#e6cf9a', 6)], {
        x: ringed.x,
        y: ringed.y,
        rotate: -18,
      }),
      group(
        [
          shape(ridgePath(stage.random('far ridge'), width, horizon - 16, 36, 6), '#83828f', {
            tone: 'hill',
            outline: false,
          }),
        ],
        { depth: 0.4 },
      ),
      shape(box(-BLEED, horizon + 16, width + 2 * BLEED, 1100), '#aaa9af', { tone: 'hill', outline: false }),
      shape(ridgePath(stage.random('near ridge'), width, horizon + 90, 18, 4), '#b5b3b6', {
        tone: 'hill',
        outline: false,
      }),
      ...(
        [
          [0.2, 0.12, 64],
          [0.78, 0.1, 56],
          [0.54, 0.2, 40],
          [0.9, 0.52, 120],
          [0.1, 0.6, 110],
          [0.5, 0.9, 170],
        ] as const
      ).flatMap(([x, y, w]) => crater(width * x, horizon + 30 + y * 380, w)),
      stone(stage.random('moon stone'), width * 0.3, horizon + 150, 44, '#96959f'),
    ],
    front: [],
    pools: [{ x: earth.x, y: earth.y, radius: 330, colour: '#9fd0f0', strength: 0.3 }],
  }
}
