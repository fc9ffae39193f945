import { mix, type Hex } from '../../vectors/colour'
import { group, line, mark, shape, type Op } from '../../vectors/display-list'
import { at, ellipse, polygon, type Point } from '../../vectors/geometry'
import { leafyTree, pine } from '../../vectors/scenery/trees'
import {
  field,
  mist,
  nearGrass,
  ridgePath,
  stone,
  treeline,
  windingPath,
} from '../../vectors/scenery/terrain'
import { put, type Scenery, type Stage } from '../stage'

/** Ground colours of open country, by season. */
export const groundColours = (stage: Stage): { colour: Hex; dark: Hex } =>
  stage.isSnowy
    ? { colour: '#e9eef1', dark: '#a9bccb' }
    : stage.isAutumn
      ? { colour: '#b7a25c', dark: '#7a5b3a' }
      : { colour: '#8fb062', dark: '#47784c' }

export const farHills = (stage: Stage): Op[] => {
  const { width, horizon, isSnowy } = stage
  const colour = isSnowy ? '#c3d0da' : stage.isAutumn ? '#a88f5c' : '#6d9a7a'
  return [
    group(
      [
        shape(ridgePath(stage.random('hill 1'), width, horizon - 76, 42, 4), mix(colour, '#6d86a8', 0.5), {
          tone: 'hill',
          outline: false,
        }),
      ],
      { depth: 0.9 },
    ),
    group(
      [
        shape(ridgePath(stage.random('hill 2'), width, horizon - 34, 30, 5), mix(colour, '#6d86a8', 0.15), {
          tone: 'hill',
          outline: false,
        }),
      ],
      { depth: 0.66 },
    ),
  ]
}

/** A wild flower of about 30 cm, drawn at its real place. */
const flower = (x: number, y: number, s: number, colour: Hex): Op =>
  group(
    [
      line(`M0 0q3 -14 0 -26`, '#56824a', 2.4),
      ...[0, 72, 144, 216, 288].map((a) =>
        mark(
          ellipse(Math.sin((a * Math.PI) / 180) * 5, -28 + Math.cos((a * Math.PI) / 180) * 4.4, 4.4, 4),
          colour,
        ),
      ),
      mark(ellipse(0, -28, 3), '#e8b94a'),
    ],
    { x, y, scale: s },
  )

const flowers = (stage: Stage, count: number): Op[] => {
  const random = stage.random('flowers')
  return Array.from({ length: Math.round((count * stage.width) / 1000) }, () => {
    const t = random.next()
    return flower(
      random.range(0, stage.width),
      stage.horizon + 60 + t * 340,
      0.3 + t * 0.9,
      random.pick(['#d9534a', '#e9b74f', '#f4ead6', '#b86a9a', '#7a7fc0']),
    )
  })
}

export const meadow = (stage: Stage): Scenery => {
  const { width, horizon, isSnowy, isAutumn, light } = stage
  const { colour, dark } = groundColours(stage)
  const leaf = isAutumn ? '#c9783a' : '#739a52'
  return {
    back: [
      ...farHills(stage),
      mist(width, horizon - 40, 190, light.fog, 0.45),
      group(
        [
          mark(
            treeline(stage.random('hedge'), width, horizon + 8, 74, 'leafy'),
            isSnowy ? '#8fa3a8' : isAutumn ? '#a8763f' : '#56825a',
            { tone: 'top' },
          ),
        ],
        { depth: 0.5 },
      ),
      ...field({ random: stage.random('field'), width, horizon, colour, dark, tufts: isSnowy ? 8 : 34 }),
      ...windingPath(width, horizon, isSnowy ? '#d3dce3' : '#d3b98f', 0.56, 0.4),
      group(
        [
          mark(ellipse(width * 0.83, horizon + 62, 110, 12), light.shade, { opacity: 0.3, raw: true }),
          put(leafyTree({ name: 'm1', leaf, isSnowy }), width * 0.82, horizon + 58, 0.78),
        ],
        { depth: 0.14 },
      ),
      group([put(leafyTree({ name: 'm2', leaf, isSnowy }), width * 0.14, horizon + 20, 0.34)], {
        depth: 0.34,
      }),
      ...(isSnowy ? [] : flowers(stage, 26)),
    ],
    front: isSnowy ? [] : nearGrass(stage.random('near grass'), width, isAutumn ? '#6b4a34' : '#3f6b45'),
    pools: [],
  }
}

/** A row of peaks with snow on them. */
export const peaks = (
  stage: Stage,
  layer: string,
  height: number,
  count: number,
  colour: Hex,
  depth: number,
): Op => {
  const random = stage.random(layer)
  const { width, horizon } = stage
  const n = Math.max(3, Math.round((count * width) / 1000))
  const points: Point[] = [[-200, horizon + 20]]
  const caps: Op[] = []
  for (let i = 0; i <= n; i++) {
    const x = (width * i) / n + random.range(-0.2, 0.2) * (width / n)
    const h = height * random.range(0.55, 1)
    points.push(
      [x - (width / n) * 0.5, horizon - h * random.range(0.12, 0.3)],
      [x - width / n / 7, horizon - h * 0.72],
      [x, horizon - h],
    )
    const y = horizon - h
    caps.push(
      mark(
        polygon([
          [x, y],
          [x + h * 0.16, y + h * 0.24],
          [x + h * 0.1, y + h * 0.2],
          [x + h * 0.05, y + h * 0.3],
          [x, y + h * 0.2],
          [x - h * 0.05, y + h * 0.26],
          [x - h * 0.12, y + h * 0.17],
        ]),
        '#f2f2ee',
        { tone: 'hard' },
      ),
    )
  }
  points.push([width + 200, horizon + 20])
  return group(
    [
      shape(`M${points.map(([x, y]) => at(x, y)).join('L')}Z`, colour, { tone: 'hard', outline: false }),
      ...caps,
    ],
    { depth },
  )
}

export const mountains = (stage: Stage): Scenery => {
  const { width, horizon, isSnowy, light } = stage
  const { colour, dark } = groundColours(stage)
  const random = stage.random('stones')
  return {
    back: [
      peaks(stage, 'far peaks', 400, 4, '#8591ab', 0.8),
      mist(width, horizon - 60, 220, light.fog, 0.6),
      peaks(stage, 'near peaks', 240, 5, '#6c7b90', 0.5),
      mist(width, horizon - 10, 130, light.fog, 0.6),
      group([mark(treeline(stage.random('pines'), width, horizon + 20, 96, 'pine'), '#47705f')], {
        depth: 0.4,
      }),
      ...field({
        random: stage.random('field'),
        width,
        horizon,
        colour: mix(colour, '#8a9c7a', 0.3),
        dark,
        tufts: 16,
      }),
      ...[0.1, 0.3, 0.74, 0.9].map((x, i) =>
        stone(random, width * x, horizon + 110 + i * 60, 40 + i * 22, '#97948f'),
      ),
      put(pine({ name: 'k1', isSnowy }), width * 0.92, horizon + 90, 0.9, { depth: 0.12 }),
      put(pine({ name: 'k2', isSnowy }), width * 0.06, horizon + 130, 1.2),
    ],
    front: isSnowy ? [] : nearGrass(stage.random('near grass'), width, '#3d5f4a'),
    pools: [],
  }
}
