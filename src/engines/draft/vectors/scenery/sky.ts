import { mix, type Hex } from '../colour'
import { group, mark, shape, type GradientOp, type Op } from '../display-list'
import { at, ellipse, round } from '../geometry'
import type { Random } from '../random'
import { BLEED } from './terrain'

export const skyGradient = (width: number, horizon: number, sky: readonly [Hex, Hex, Hex]): GradientOp => ({
  kind: 'gradient',
  x: -BLEED,
  y: -BLEED,
  width: width + 2 * BLEED,
  height: BLEED + horizon + 30,
  stops: [
    { at: BLEED / (BLEED + horizon + 30), colour: sky[0] },
    { at: (BLEED + horizon * 0.52) / (BLEED + horizon + 30), colour: sky[1] },
    { at: 1, colour: sky[2] },
  ],
})

/** Stars thin out towards the horizon; a few are large. */
export const stars = (random: Random, width: number, horizon: number, count: number): Op[] =>
  Array.from({ length: Math.round((count * Math.min(width, 2600)) / 1000) }, () => {
    const y = random.next() ** 1.5 * horizon * 0.92
    const r = random.next() < 0.08 ? random.range(2.6, 3.6) : random.range(0.9, 1.9)
    return mark(ellipse(random.range(0, width), y, r), '#f6f1dc', {
      emissive: 1,
      opacity: Math.round(random.range(0.45, 0.95) * 100) / 100,
    })
  })

/** A heap of cloud with a flat foot, bumps on top and a lit rim. */
export const cloud = (random: Random, x: number, y: number, width: number, colour: Hex): Op => {
  const bumps = 5 + random.int(3)
  const topOf = (t: number): number => Math.sin(Math.PI * t) ** 0.75
  let d = `M${at(x - width / 2, y)}`
  for (let i = 0; i < bumps; i++) {
    const a = i / bumps
    const b = (i + 1) / bumps
    const h = width * random.range(0.16, 0.25) * topOf((a + b) / 2)
    const y1 = i === bumps - 1 ? y : y - width * 0.19 * topOf(b) * random.range(0.7, 1)
    d += `C${at(x + (a - 0.52) * width, y - h * 1.5)} ${at(x + (b - 0.46) * width, y - h * 1.75)} ${at(x + (b - 0.5) * width, y1)}`
  }
  d += `Q${at(x + width * 0.1, y + width * 0.045)} ${at(x - width / 2, y)}Z`
  const wisp = `M${at(x - width * 0.62, y + width * 0.05)}q${at(width * 0.5, -width * 0.045)} ${at(width * 1.16, 0)}q${at(-width * 0.55, width * 0.05)} ${at(-width * 1.16, 0)}Z`
  return group([
    shape(d, colour, { tone: 'bottom', outline: false, emissive: 0.95 }),
    mark(wisp, colour, { opacity: 0.6, emissive: 0.95 }),
  ])
}

export const clouds = (
  random: Random,
  width: number,
  horizon: number,
  colour: Hex,
  sky: Hex,
  count: number,
): Op[] =>
  Array.from({ length: Math.max(1, Math.round((count * width) / 1000)) }, (_, i) => {
    const t = random.next()
    const y = horizon * (0.12 + 0.62 * t)
    const x = width * ((i + random.range(0.1, 0.9)) / Math.max(1, Math.round((count * width) / 1000)))
    return cloud(random, x, y, random.range(150, 300) * (1.15 - 0.6 * t), mix(colour, sky, 0.18 + 0.45 * t))
  })

/** A sun with two faint rings; the glow itself is a light pool. */
export const sunDisc = (x: number, y: number, radius: number, colour: Hex): Op[] => [
  mark(ellipse(x, y, radius * 1.5), colour, { emissive: 1, opacity: 0.16 }),
  mark(ellipse(x, y, radius * 1.2), colour, { emissive: 1, opacity: 0.25 }),
  mark(ellipse(x, y, radius), colour, { emissive: 1 }),
]

export const moonDisc = (x: number, y: number, radius: number, colour: Hex): Op[] => [
  mark(ellipse(x, y, radius * 1.42), colour, { emissive: 1, opacity: 0.1 }),
  mark(ellipse(x, y, radius * 1.18), colour, { emissive: 1, opacity: 0.14 }),
  shape(ellipse(x, y, radius), colour, { tone: 'soft', outline: false, emissive: 0.49 + 0.5 }),
  ...(
    [
      [-0.34, -0.2, 0.22],
      [0.28, 0.3, 0.26],
      [0.3, -0.36, 0.13],
      [-0.22, 0.44, 0.12],
    ] as const
  ).map(([dx, dy, r]) =>
    mark(ellipse(x + dx * radius, y + dy * radius, r * radius), mix(colour, '#8f8f9c', 0.35), {
      emissive: 1,
      opacity: 0.55,
    }),
  ),
]

/** Five bands of colour, faint, before the clouds. */
export const rainbow = (width: number, horizon: number): Op[] =>
  ['#d9776a', '#e3b25e', '#cfd27a', '#79b592', '#7f95c4'].map((colour, i) => {
    const r = 520 - i * 17
    const cx = width * 0.6
    return {
      kind: 'path',
      d: `M${at(cx - r, horizon + 60)}A${round(r)} ${round(r * 0.86)} 0 0 1 ${at(cx + r, horizon + 60)}`,
      fill: null,
      tone: 'none',
      outline: false,
      stroke: colour,
      strokeWidth: 17.5,
      opacity: 0.55,
      emissive: 0.5,
    }
  })
