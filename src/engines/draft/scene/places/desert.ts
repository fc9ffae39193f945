import { group, line, shape } from '../../vectors/display-list'
import { at, box, polygon, smooth } from '../../vectors/geometry'
import { BLEED, mist, stone } from '../../vectors/scenery/terrain'
import type { Scenery, Stage } from '../stage'

export const desert = (stage: Stage): Scenery => {
  const { width, horizon, light } = stage
  const mesa = (x: number, w: number, h: number): string =>
    polygon([
      [x - w * 0.6, horizon + 6],
      [x - w * 0.46, horizon - h * 0.5],
      [x - w * 0.36, horizon - h * 0.54],
      [x - w * 0.32, horizon - h],
      [x + w * 0.3, horizon - h * 0.96],
      [x + w * 0.36, horizon - h * 0.5],
      [x + w * 0.6, horizon + 6],
    ])
  const dune = (dy: number, k: number): string =>
    `${smooth(
      [
        [-120, horizon + dy + 30],
        [width * 0.22, horizon + dy - 22 + k],
        [width * 0.5, horizon + dy + 48],
        [width * 0.78, horizon + dy - 6],
        [width + 120, horizon + dy + 36],
      ],
      false,
      0.7,
    )}L${at(width + 120, 1012)}L${at(-120, 1012)}Z`
  const random = stage.random('ripples')
  const ripples = Array.from({ length: 26 }, () => {
    const t = random.next()
    const w = 70 + t * 190
    return line(
      `M${at(random.range(-80, width), horizon + 80 + t * 350)}q${at(w * 0.3, -8 - t * 6)} ${at(w, 2)}`,
      '#b98a52',
      1.6 + t * 2.2,
      { opacity: 0.42 },
    )
  })
  return {
    back: [
      group([shape(mesa(width * 0.8, 240, 150), '#b8785a', { tone: 'hard', outline: false })], {
        depth: 0.68,
      }),
      group([shape(mesa(width * 0.34, 170, 100), '#b8785a', { tone: 'hard', outline: false })], {
        depth: 0.8,
      }),
      mist(width, horizon - 10, 120, light.fog, 0.5),
      shape(box(-BLEED, horizon, width + 2 * BLEED, 1100), '#e3bd82', { tone: 'hill', outline: false }),
      group([shape(dune(24, 8), '#dfb172', { tone: 'hill', outline: false })], { depth: 0.3 }),
      group([shape(dune(120, -6), '#d9a766', { tone: 'hill', outline: false })], { depth: 0.12 }),
      shape(dune(250, 6), '#d09b5b', { tone: 'hill', outline: false }),
      ...ripples,
      stone(stage.random('stone'), width * 0.9, horizon + 230, 90, '#a5714f'),
      stone(stage.random('stone 2'), width * 0.12, horizon + 140, 50, '#a5714f'),
    ],
    front: [],
    pools: [],
  }
}
