import { mix } from '../../vectors/colour'
import { group, line, mark, shape, type Op } from '../../vectors/display-list'
import { at, blob, ellipse, smooth } from '../../vectors/geometry'
import { mist, ridgePath, stone, treeline, tuft } from '../../vectors/scenery/terrain'
import { palm } from '../../vectors/scenery/trees'
import { waterOps } from '../../vectors/scenery/water'
import { heavenlyBody } from '../sky'
import { put, type Scenery, type Stage } from '../stage'
import { groundColours, peaks } from './open-country'

const waterTo = (stage: Stage, bottom: number, colour: string): Op[] => {
  const { width, horizon, light } = stage
  const heaven = heavenlyBody(stage)
  return waterOps({
    random: stage.random('water'),
    width,
    top: horizon,
    bottom,
    colour,
    sky: light.sky,
    glitter: heaven ? { x: heaven.x, colour: heaven.colour } : null,
  })
}

const headland = (stage: Stage): Op[] => {
  const { width, horizon, light } = stage
  const d = `M${at(width * 0.56, horizon + 3)}C${at(width * 0.64, horizon - 20)} ${at(width * 0.7, horizon - 66)} ${at(width * 0.8, horizon - 62)}C${at(width * 0.88, horizon - 84)} ${at(width * 0.96, horizon - 96)} ${at(width + 120, horizon - 78)}L${at(width + 120, horizon + 3)}Z`
  return [
    group([shape(d, '#7f9a8c', { tone: 'hill', outline: false })], { depth: 0.72 }),
    mist(width, horizon - 6, 70, light.fog, 0.45),
  ]
}

export const beach = (stage: Stage): Scenery => {
  const { width, horizon, light } = stage
  const shore = horizon + 150
  const edge = (dy: number): string =>
    `${smooth(
      [
        [-120, shore + dy + 30],
        [width * 0.2, shore + dy - 8],
        [width * 0.5, shore + dy + 24],
        [width * 0.8, shore + dy - 4],
        [width + 120, shore + dy + 18],
      ],
      false,
    )}L${at(width + 120, 1012)}L${at(-120, 1012)}Z`
  const random = stage.random('sand')
  const sand = stage.isSnowy ? '#e9ebe8' : '#e6cf9f'
  const specks = Array.from({ length: 50 }, () => {
    const y = random.range(shore + 70, 990)
    return mark(
      ellipse(random.range(0, width), y, random.range(1.5, 4), random.range(1, 2)),
      random.next() < 0.5 ? '#c7a672' : '#f4e6c4',
    )
  })
  const ripples = Array.from({ length: 14 }, () => {
    const t = random.next()
    const y = shore + 70 + t * (960 - shore)
    const w = 60 + t * 160
    return line(
      `M${at(random.range(-60, width), y)}q${at(w * 0.3, -6 - t * 5)} ${at(w, 0)}`,
      mix(sand, '#b08c5a', 0.5),
      2 + t * 2.4,
      { opacity: 0.5 },
    )
  })
  const shell = (x: number, y: number, s: number): Op =>
    group(
      [
        shape(blob([-10, 0, -9, -9, 0, -14, 9, -9, 10, 0, 0, 3]), '#e3a79c', { tone: 'round' }),
        line('M0 1L-5 -9M0 1L0 -12M0 1L5 -9', '#b8736a', 1.2),
      ],
      { x, y, scale: s },
    )
  return {
    back: [
      ...headland(stage),
      ...waterTo(stage, shore + 60, '#4c97a8'),
      mark(edge(-16), '#f7f3e6', { opacity: 0.45 }),
      mark(edge(2), '#f7f3e6'),
      shape(edge(15), mix(sand, '#8f7a58', 0.32), { tone: 'none', outline: false }),
      shape(edge(44), sand, { tone: 'hill', outline: false }),
      ...ripples,
      ...specks,
      shell(width * 0.16, shore + 250, 1.5),
      shell(width * 0.72, shore + 150, 0.9),
      stone(stage.random('rock'), width * 0.93, shore + 120, 90, '#8d8f95'),
      stone(stage.random('rock 2'), width * 0.86, shore + 96, 46, '#9a9a9c'),
      ...(stage.spec.absent?.some((id) => id === 'palm' || id === 'tree')
        ? []
        : [put(palm({ name: 'beach' }), width * 0.955, shore + 140, 1.06)]),
    ],
    front: Array.from({ length: 16 }, (_, i) =>
      tuft(
        stage.random(`dune ${i}`),
        (i % 2 ? width * 0.8 : -30) + i * 12,
        1012,
        90 + (i % 5) * 18,
        mix('#8a8f55', light.shade, 0.35),
      ),
    ),
    pools: [],
  }
}

export const sea = (stage: Stage): Scenery => {
  const { width, horizon } = stage
  const random = stage.random('swell')
  const swell = Array.from({ length: 5 }, (_, i) => {
    const y = horizon + 150 + i * 74
    const crest = smooth(
      [
        [-120, y + random.range(-10, 10)],
        [width * 0.16, y - 16 - i * 5],
        [width * 0.36, y + 8],
        [width * 0.62, y - 14 - i * 5],
        [width * 0.86, y + 9],
        [width + 120, y - 6],
      ],
      false,
      0.7,
    )
    return [
      mark(
        `${crest}L${at(width + 120, 1012)}L${at(-120, 1012)}Z`,
        mix('#3f7f9a', '#123552', 0.12 + i * 0.09),
        { opacity: 0.62, tone: 'none' },
      ),
      line(crest, '#cfe3e4', 1.6 + i * 0.8, { opacity: 0.4 }),
    ]
  }).flat()
  return { back: [...headland(stage), ...waterTo(stage, 1012, '#3f7f9a'), ...swell], front: [], pools: [] }
}

export const lake = (stage: Stage): Scenery => {
  const { width, horizon, light, isSnowy } = stage
  const { colour, dark } = groundColours(stage)
  const bank = horizon + 190
  const random = stage.random('bank')
  const shoreLine = `${smooth(
    [
      [-120, bank + 6],
      [width * 0.28, bank - 12],
      [width * 0.6, bank + 20],
      [width + 120, bank - 8],
    ],
    false,
  )}L${at(width + 120, 1012)}L${at(-120, 1012)}Z`
  const reeds: Op[] = []
  for (let i = 0; i < 12; i++) {
    const x = random.next() < 0.5 ? random.range(-20, width * 0.14) : random.range(width * 0.88, width + 20)
    const h = random.range(120, 240)
    reeds.push(
      line(
        `M${at(x, 1012)}Q${at(x + random.range(-10, 10), 1010 - h * 0.5)} ${at(x + random.range(-24, 24), 1010 - h)}`,
        mix('#4d6b45', light.shade, 0.4),
        5,
      ),
    )
    if (i % 3 === 0) reeds.push(mark(ellipse(x, 1004 - h, 6, 26), mix('#6b4630', light.shade, 0.3)))
  }
  return {
    back: [
      peaks(stage, 'far peaks', 300, 4, '#7b8aa6', 0.76),
      mist(width, horizon - 40, 160, light.fog, 0.5),
      group(
        [
          mark(
            treeline(stage.random('pines'), width, horizon + 6, 86, stage.isAutumn ? 'leafy' : 'pine'),
            stage.isAutumn ? '#b8763f' : '#456f62',
          ),
        ],
        { depth: 0.44 },
      ),
      ...waterTo(stage, bank + 40, isSnowy ? '#9fb6c4' : '#5b95a3'),
      shape(shoreLine, colour, { tone: 'hill', outline: false }),
      shape(ridgePath(stage.random('near bank'), width, bank + 120, 20, 3), mix(colour, dark, 0.3), {
        tone: 'hill',
        outline: false,
      }),
      ...Array.from({ length: 18 }, () =>
        tuft(
          random,
          random.range(0, width),
          random.range(bank + 30, 980),
          random.range(18, 46),
          mix(colour, dark, 0.6),
        ),
      ),
      stone(random, width * 0.18, bank + 60, 60, '#8f938f'),
    ],
    front: reeds,
    pools: [],
  }
}

/** Light shafts, weed, coral and bubbles over sand. */
export const underwater = (stage: Stage): Scenery => {
  const { width, horizon, light } = stage
  const random = stage.random('weed')
  const shafts = Array.from({ length: 5 }, (_, i) => {
    const x = width * (0.1 + i * 0.2)
    return mark(
      `M${at(x, -10)}L${at(x + 70, -10)}L${at(x - 90, horizon + 60)}L${at(x - 280, horizon + 60)}Z`,
      '#d3f4f0',
      { opacity: 0.1, emissive: 1 },
    )
  })
  const weed = Array.from({ length: Math.round(width / 80) }, () => {
    const x = random.range(0, width)
    const y = horizon + random.range(10, 190)
    const h = random.range(120, 330)
    const sway = random.range(-50, 50)
    return line(
      `M${at(x, y)}C${at(x + sway, y - h * 0.3)} ${at(x - sway, y - h * 0.7)} ${at(x + sway * 0.6, y - h)}`,
      random.pick(['#3f8a68', '#5a9a55', '#2f7a72']),
      random.range(10, 20),
    )
  })
  const coral = (
    [
      [0.08, '#d96a5a'],
      [0.92, '#c9587f'],
      [0.8, '#e0a13c'],
    ] as const
  ).flatMap(([x, colour]) =>
    [-34, -12, 12, 34].map((a) =>
      line(
        `M${at(width * x, horizon + 90)}Q${at(width * x + a * 0.4, horizon + 20)} ${at(width * x + a * 1.9, horizon - 40 + Math.abs(a))}`,
        colour,
        17,
      ),
    ),
  )
  const bubbles = Array.from({ length: 26 }, () =>
    line(ellipse(random.range(0, width), random.range(60, horizon), random.range(3, 11)), '#e6f8f6', 1.7, {
      opacity: 0.7,
      emissive: 0.7,
    }),
  )
  return {
    back: [
      ...shafts,
      group(
        [
          shape(ridgePath(stage.random('reef'), width, horizon - 80, 44, 5), '#2e7f8f', {
            tone: 'none',
            outline: false,
          }),
        ],
        { depth: 0.6 },
      ),
      mist(width, horizon - 60, 240, light.fog, 0.5),
      shape(ridgePath(stage.random('sand'), width, horizon, 16, 5), '#d9c694', {
        tone: 'hill',
        outline: false,
      }),
      ...weed,
      ...coral,
    ],
    front: bubbles,
    pools: [{ x: width * 0.4, y: -60, radius: 620, colour: '#d3f4f0', strength: 0.5 }],
  }
}
