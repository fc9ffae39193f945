import { lighten, mix, type Hex } from '../colour'
import { group, line, mark, shape, type GradientOp, type Op } from '../display-list'
import { at, box, ellipse, round, smooth, type Point } from '../geometry'
import type { Random } from '../random'

/** How far beyond the frame ground and water reach, so that a camera may come closer. */
export const BLEED = 900

/** A soft hill line with everything below it filled. */
export const ridgePath = (
  random: Random,
  width: number,
  y: number,
  amplitude: number,
  waves = 5,
  down = 1000,
): string => {
  const points: Point[] = []
  for (let i = 0; i <= waves; i++) {
    const x = -80 + ((width + 160) * i) / waves
    points.push([x + random.range(-0.2, 0.2) * (width / waves), y + random.range(-amplitude, amplitude)])
  }
  points[0] = [-120, points[0]?.[1] ?? y]
  points[waves] = [width + 120, points[waves]?.[1] ?? y]
  return `${smooth(points, false, 0.62)}L${at(width + 120, down)}L${at(-120, down)}Z`
}

/** A far wood as one silhouette. `kind` leafy or pine; `height` of its tallest trees. */
export const treeline = (
  random: Random,
  width: number,
  y: number,
  height: number,
  kind: 'pine' | 'leafy',
): string => {
  let d = `M-120 1000L-120 ${round(y)}`
  let x = -120
  while (x < width + 120) {
    const h = height * random.range(0.5, 1.1)
    const w = h * (kind === 'pine' ? random.range(0.26, 0.4) : random.range(0.6, 1))
    d +=
      kind === 'pine'
        ? `L${at(x, y)}Q${at(x + w * 0.34, y - h * 0.3)} ${at(x + w * 0.22, y - h * 0.36)}Q${at(x + w * 0.42, y - h * 0.62)} ${at(x + w * 0.5, y - h)}Q${at(x + w * 0.58, y - h * 0.62)} ${at(x + w * 0.78, y - h * 0.36)}Q${at(x + w * 0.66, y - h * 0.3)} ${at(x + w, y)}`
        : `L${at(x, y)}C${at(x - w * 0.18, y - h * 0.7)} ${at(x + w * 0.2, y - h * 1.1)} ${at(x + w * 0.5, y - h)}C${at(x + w * 0.86, y - h * 1.06)} ${at(x + w * 1.16, y - h * 0.6)} ${at(x + w, y)}`
    x += w * random.range(0.55, 0.95)
  }
  return `${d}L${round(width + 120)} 1000Z`
}

/** Grass blades as one line. */
export const tuft = (random: Random, x: number, y: number, size: number, colour: Hex): Op => {
  let d = ''
  for (let i = 0; i < 5; i++) {
    const lean = random.range(-0.5, 0.5)
    const h = size * random.range(0.6, 1.1)
    d += `M${at(x + i * size * 0.13, y)}q${at(lean * size * 0.3, -h * 0.5)} ${at(lean * size, -h)}`
  }
  return line(d, colour, Math.max(1.5, size * 0.075))
}

/** Long flat strokes that make ground read as painted, larger when nearer. */
const groundStrokes = (random: Random, width: number, horizon: number, colour: Hex, count: number): Op[] =>
  Array.from({ length: count }, () => {
    const t = random.next() ** 1.3
    const y = horizon + 14 + t * (1000 - horizon)
    const w = (40 + t * 190) * random.range(0.6, 1.2)
    const x = random.range(-80, width)
    return mark(
      smooth([
        [x, y],
        [x + w * 0.3, y - 2 - t * 7],
        [x + w, y + random.range(-3, 3)],
        [x + w * 0.6, y + 3 + t * 5],
      ]),
      colour,
      { opacity: 0.3 },
    )
  })

export interface Field {
  readonly random: Random
  readonly width: number
  readonly horizon: number
  readonly colour: Hex
  /** Second colour of folds and tufts. */
  readonly dark: Hex
  readonly tufts?: number
}

/** Open ground from the horizon to the viewer: folds, strokes, tufts. */
export const field = ({ random, width, horizon, colour, dark, tufts = 26 }: Field): Op[] => {
  const ops: Op[] = [
    group(
      [
        shape(box(-BLEED, horizon, width + 2 * BLEED, 1100), mix(colour, '#ffffff', 0.08), {
          tone: 'hill',
          outline: false,
        }),
      ],
      {
        depth: 0.22,
      },
    ),
    group(
      [
        shape(ridgePath(random, width, horizon + 48, 14, 5), mix(colour, dark, 0.12), {
          tone: 'hill',
          outline: false,
        }),
      ],
      { depth: 0.12 },
    ),
    ...groundStrokes(random, width, horizon, lighten(colour, 0.07), 9),
    group(
      [
        shape(ridgePath(random, width, horizon + 140, 22, 4), mix(colour, dark, 0.24), {
          tone: 'hill',
          outline: false,
        }),
      ],
      { depth: 0.04 },
    ),
    ...groundStrokes(random, width, horizon + 60, lighten(colour, 0.06), 8),
    shape(ridgePath(random, width, horizon + 285, 26, 3), mix(colour, dark, 0.38), {
      tone: 'hill',
      outline: false,
    }),
    ...groundStrokes(random, width, horizon + 160, mix(colour, dark, 0.6), 8),
  ]
  for (let i = 0; i < tufts; i++) {
    const t = random.next() ** 1.4
    const tint = random.next() < 0.5 ? dark : '#e8dc92'
    ops.push(
      tuft(
        random,
        random.range(-20, width + 20),
        horizon + 44 + t * 420,
        12 + t * 34,
        mix(colour, tint, 0.42),
      ),
    )
  }
  return ops
}

/** A winding path from the horizon to the viewer; `from` and `to` are shares of the width. */
export const windingPath = (width: number, horizon: number, colour: Hex, from = 0.52, to = 0.44): Op[] => {
  const h = horizon
  const reach = 1000 - h
  const w = Math.min(width, 1300)
  const x = (share: number): number => width * from + (share - from) * w
  const d =
    `M${at(x(from) - 7, h + 3)}C${at(x(from + 0.09), h + reach * 0.15)} ${at(x(to - 0.24), h + reach * 0.34)} ${at(x(to - 0.17), 1012)}` +
    `L${at(x(to + 0.27), 1012)}C${at(x(to - 0.03), h + reach * 0.4)} ${at(x(from + 0.13), h + reach * 0.15)} ${at(x(from) + 8, h + 3)}Z`
  const track = (share: number): string =>
    `M${at(x(from + 0.012), h + 20)}C${at(x(from + 0.1), h + reach * 0.16)} ${at(x(to - 0.2 + share), h + reach * 0.4)} ${at(x(to - 0.1 + share), 1012)}`
  return [
    mark(d, mix(colour, '#3b3a2c', 0.25), { opacity: 0.35 }),
    shape(d, colour, { tone: 'soft', outline: false }),
    line(track(0.02), mix(colour, '#5b4a3a', 0.35), 5, { opacity: 0.35 }),
    line(track(0.17), lighten(colour, 0.06), 7, { opacity: 0.4 }),
  ]
}

/** Air between two planes: nothing at the ends, most of the fog's colour in the middle. */
export const mist = (
  width: number,
  y: number,
  height: number,
  colour: Hex,
  strength: number,
): GradientOp => ({
  kind: 'gradient',
  x: -BLEED,
  y: y - height / 2,
  width: width + 2 * BLEED,
  height,
  stops: [
    { at: 0, colour, opacity: 0 },
    { at: 0.55, colour, opacity: strength },
    { at: 1, colour, opacity: 0 },
  ],
})

/** Dark grass and leaves in the two lower corners: the near plane. */
export const nearGrass = (random: Random, width: number, colour: Hex): Op[] => {
  const dark = mix(colour, '#14232f', 0.5)
  const corner = (isRight: boolean): Op => {
    let d = ''
    const reach = Math.min(width * 0.34, 380)
    for (let i = 0; i < 30; i++) {
      const t = random.next()
      const x = isRight ? width + 20 - t * reach : -20 + t * reach
      const h = random.range(60, 190) * (1 - t) ** 0.8
      if (h < 16) continue
      const lean = random.range(-42, 42)
      d += `M${at(x - 8, 1012)}Q${at(x + lean * 0.3, 1010 - h * 0.6)} ${at(x + lean, 1010 - h)}Q${at(x + lean * 0.3 + 7, 1010 - h * 0.5)} ${at(x + 9, 1012)}Z`
    }
    return mark(d || 'M0 0Z', dark)
  }
  return [corner(false), corner(true)]
}

/** Stones with a lit top. */
export const stone = (random: Random, x: number, y: number, size: number, colour: Hex): Op =>
  group([
    mark(ellipse(x, y, size * 0.66, size * 0.13), '#1d2433', { opacity: 0.28 }),
    shape(
      smooth([
        [x - size * 0.56, y + 2],
        [x - size * 0.5, y - size * random.range(0.2, 0.36)],
        [x - size * 0.1, y - size * random.range(0.42, 0.6)],
        [x + size * 0.36, y - size * random.range(0.3, 0.46)],
        [x + size * 0.56, y + 2],
        [x, y + size * 0.08],
      ]),
      colour,
      { tone: 'hard' },
    ),
  ])
