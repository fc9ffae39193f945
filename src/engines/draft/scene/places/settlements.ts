import { clamp, lighten, mix, type Hex } from '../../vectors/colour'
import { group, line, mark, shape, type Op } from '../../vectors/display-list'
import { at, box, ellipse, polygon, type Point } from '../../vectors/geometry'
import type { Random } from '../../vectors/random'
import { church, house } from '../../vectors/scenery/houses'
import { streetLamp } from '../../vectors/scenery/street-furniture'
import { BLEED, field, mist, nearGrass, treeline, windingPath } from '../../vectors/scenery/terrain'
import { leafyTree } from '../../vectors/scenery/trees'
import { put, type Scenery, type ScenePool, type Stage } from '../stage'
import { farHills, groundColours, peaks } from './open-country'

const WALLS = ['#c98d6b', '#d8c19a', '#9aa58a', '#b5766a', '#cdb28e', '#8d9aa6'] as const
const AWNINGS = ['#a9443c', '#3f6f6a', '#c79a3f'] as const

/** A wall in perspective: `u` 0 near the viewer … 1 far, `v` 0 eaves … 1 ground. */
type Wall = (u: number, v: number) => Point

const patch = (wall: Wall, u0: number, u1: number, v0: number, v1: number): string =>
  polygon([wall(u0, v0), wall(u1, v0), wall(u1, v1), wall(u0, v1)])

const windowsOf = (wall: Wall, random: Random, isLit: boolean, colour: Hex): Op[] => {
  const ops: Op[] = []
  for (let c = 0; c < 3; c++)
    for (let r = 0; r < 4; r++) {
      const u0 = (c + 0.26) / 3
      const u1 = (c + 0.74) / 3
      const v0 = (r + 0.3) / 5.3
      const v1 = (r + 0.84) / 5.3
      const isOn = isLit && random.next() < 0.55
      const glass = isOn ? mix('#ffd98a', '#ffb565', random.next()) : isLit ? '#2f3c60' : '#5e7c8c'
      ops.push(
        mark(patch(wall, u0 - 0.022, u1 + 0.022, v0 - 0.016, v1 + 0.024), mix(colour, '#fff4e0', 0.4)),
        mark(patch(wall, u0, u1, v0, v1), glass, { emissive: isOn ? 1 : 0, tone: isOn ? 'none' : 'top' }),
        mark(patch(wall, (u0 + u1) / 2 - 0.008, (u0 + u1) / 2 + 0.008, v0, v1), mix(colour, '#fff4e0', 0.4)),
      )
    }
  return ops
}

/** One row of houses running to the vanishing point. */
const houseRow = (stage: Stage, side: -1 | 1, vanishX: number): Op[] => {
  const { width, horizon, light, isSnowy } = stage
  const random = stage.random(side < 0 ? 'row left' : 'row right')
  const edge = side < 0 ? -70 : width + 70
  const ops: Op[] = []
  let near = 1
  for (let i = 0; i < 6; i++) {
    const far = near * 0.68
    const x = (t: number): number => vanishX + (edge - vanishX) * t
    const grow = random.range(0.84, 1.02)
    const roofY = (t: number): number => horizon - (horizon + 30) * t * grow
    const streetY = (t: number): number => horizon + 225 * t
    const wall: Wall = (u, v) => {
      const t = 1 / (1 / near + (1 / far - 1 / near) * u)
      return [x(t), roofY(t) * (1 - v) + streetY(t) * v]
    }
    const colour = WALLS[(i * 2 + (side < 0 ? 0 : 3) + random.int(2)) % WALLS.length] ?? WALLS[0]
    const shop = light.isLit ? '#ffca80' : '#4f5b66'
    const roof = isSnowy ? '#eef1f2' : mix(colour, '#4a2f3c', 0.55)
    const house: Op[] = [
      shape(patch(wall, 0, 1, 0, 1), colour, { tone: side < 0 ? 'soft' : 'side' }),
      ...windowsOf(wall, random, light.isLit, colour),
      mark(patch(wall, 0, 1, 0.755, 0.775), mix(colour, '#3a2a38', 0.3)),
      mark(patch(wall, 0.08, 0.62, 0.845, 0.985), shop, { emissive: light.isLit ? 0.9 : 0 }),
      mark(patch(wall, 0.7, 0.9, 0.83, 1), mix(colour, '#33202a', 0.7)),
      shape(patch(wall, 0.05, 0.66, 0.79, 0.85), AWNINGS[i % 3] ?? AWNINGS[0], {
        tone: 'bottom',
        outline: false,
      }),
      shape(patch(wall, -0.01, 1.01, -0.05, 0.015), roof, { tone: 'none' }),
    ]
    ops.unshift(group(house, { depth: Math.round(clamp(0.62 - near * 0.62) * 100) / 100 }))
    near = far
  }
  return ops
}

const skyline = (stage: Stage): Op[] => {
  const { width, horizon, light } = stage
  const random = stage.random('skyline')
  const ops: Op[] = []
  for (let x = -40; x < width + 40;) {
    const w = random.range(60, 120)
    const h = random.range(170, 380)
    const kids: Op[] = [shape(box(x, horizon - h, w, h + 12), '#8a93a6', { tone: 'side', outline: false })]
    for (let c = 0; c < 3; c++)
      for (let r = 0; r < 7; r++) {
        const isOn = light.isLit && random.next() < 0.4
        kids.push(
          mark(
            box(x + (c + 0.25) * (w / 3), horizon - h + 16 + r * 38, w / 6, 18),
            isOn ? '#ffd08a' : light.isLit ? '#3a4668' : '#a9b6c4',
            { emissive: isOn ? 0.9 : 0 },
          ),
        )
      }
    ops.push(group(kids, { depth: 0.76 }))
    x += w + random.range(0, 14)
  }
  return ops
}

/** A street in one-point perspective with shops, lamps and pavements. */
export const city = (stage: Stage): Scenery => {
  const { width, horizon, light, isSnowy } = stage
  const vx = width * 0.52
  const road = isSnowy ? '#c9d0d6' : '#86838a'
  const pavement = (edge: number, side: number): Op =>
    shape(
      polygon([
        [vx + side * 5, horizon + 4],
        [vx + (edge - vx) * 1.2, horizon + 270],
        [vx + (edge - vx) * 1.2, 1012],
        [vx + (edge - vx) * 0.62, 1012],
      ]),
      isSnowy ? '#e6eaec' : '#bcb2a6',
      { tone: 'soft', outline: false },
    )
  const kerb = (edge: number): Op =>
    line(`M${at(vx, horizon + 4)}L${at(vx + (edge - vx) * 0.62, 1012)}`, '#8f857c', 5)
  const slabs = [0.16, 0.3, 0.52, 0.86].flatMap((t) =>
    [-70, width + 70].map((edge) => {
      const y = horizon + t * 400
      const x0 = vx + (edge - vx) * 0.62 * ((y - horizon) / (1012 - horizon))
      return line(
        `M${at(x0, y)}L${at(x0 + (edge < 0 ? -1 : 1) * (60 + t * 420), y)}`,
        '#9c9288',
        1 + t * 2.4,
        { opacity: 0.55 },
      )
    }),
  )
  const dashes = Array.from({ length: 7 }, (_, i) => {
    const t = 0.09 + i * 0.145
    const y = horizon + t * t * 400
    return mark(
      polygon([
        [vx - 14 * t, y],
        [vx + 14 * t, y],
        [vx + 22 * t, y + 48 * t],
        [vx - 22 * t, y + 48 * t],
      ]),
      '#e9e2d0',
      { opacity: 0.7 },
    )
  })
  const spots = [
    [0.72, 0.12],
    [0.3, 0.16],
    [0.86, 0.42],
    [0.17, 0.5],
  ] as const
  const lamp = streetLamp(light.isLit || stage.spec.weather === 'rain' || stage.spec.weather === 'fog')
  const pools: ScenePool[] = []
  const lamps = spots.map(([x, t]) => {
    const scale = 0.5 + t * 1.05
    const y = horizon + 26 + t * 235
    for (const l of lamp.lights ?? [])
      pools.push({
        x: width * x,
        y: y + l.y * scale,
        radius: l.radius * scale,
        colour: l.colour,
        strength: l.strength * (light.isLit ? 0.9 : 0.45),
      })
    return group(
      [
        mark(ellipse(width * x, y, 40 * scale, 8 * scale), light.shade, { opacity: 0.35, raw: true }),
        put(lamp, width * x, y, scale),
      ],
      { depth: Math.max(0, 0.3 - t * 0.6) },
    )
  })
  return {
    back: [
      ...skyline(stage),
      mist(width, horizon - 50, 260, light.fog, 0.5),
      shape(box(-BLEED, horizon, width + 2 * BLEED, 1100), road, { tone: 'hill', outline: false }),
      ...dashes,
      ...houseRow(stage, -1, vx),
      ...houseRow(stage, 1, vx),
      pavement(-70, -1),
      pavement(width + 70, 1),
      ...slabs,
      kerb(-70),
      kerb(width + 70),
      ...lamps,
    ],
    front: [],
    pools,
  }
}

export const village = (stage: Stage): Scenery => {
  const { width, horizon, light, isSnowy, isAutumn } = stage
  const { colour, dark } = groundColours(stage)
  const leaf = isAutumn ? '#c9783a' : '#6f9450'
  const pools: ScenePool[] = []
  const stand = (
    drawing: ReturnType<typeof house>,
    x: number,
    y: number,
    scale: number,
    depth: number,
  ): Op => {
    for (const l of drawing.lights ?? [])
      pools.push({
        x: width * x + l.x * scale,
        y: y + l.y * scale,
        radius: l.radius * scale,
        colour: l.colour,
        strength: l.strength,
      })
    return group(
      [
        mark(ellipse(width * x, y, (drawing.foot ?? 400) * scale * 0.6, 12 * scale + 6), light.shade, {
          opacity: 0.3,
          raw: true,
        }),
        put(drawing, width * x, y, scale),
      ],
      { depth },
    )
  }
  const cottage = (name: string, wall: Hex, roof: Hex): ReturnType<typeof house> =>
    house({ name, wall, roof, isLit: light.isLit, isSnowy })
  return {
    back: [
      ...farHills(stage),
      mist(width, horizon - 40, 180, light.fog, 0.45),
      ...field({ random: stage.random('field'), width, horizon, colour, dark }),
      ...windingPath(width, horizon, isSnowy ? '#d3dce3' : '#d3b98f', 0.53, 0.44),
      stand(church(light.isLit, isSnowy), 0.4, horizon + 22, 0.2, 0.32),
      stand(cottage('a', '#e6d5b5', '#a9543e'), 0.66, horizon + 34, 0.24, 0.26),
      put(leafyTree({ name: 'v1', leaf, isSnowy }), width * 0.28, horizon + 48, 0.42, { depth: 0.2 }),
      stand(cottage('b', '#d9c7ae', '#8c5145'), 0.86, horizon + 82, 0.42, 0.1),
      stand(cottage('c', '#e9dcc6', '#6f5a68'), 0.1, horizon + 104, 0.5, 0.05),
      put(leafyTree({ name: 'v2', leaf, isSnowy }), width * 1.0, horizon + 130, 0.9),
    ],
    front: isSnowy ? [] : nearGrass(stage.random('near grass'), width, '#47704a'),
    pools,
  }
}

/** A hill before mountains, made for a castle to stand on; `castleSpot` says where. */
export const castleHill = (stage: Stage): Scenery => {
  const { width, horizon, light, isSnowy, isAutumn } = stage
  const { colour, dark } = groundColours(stage)
  const { x, y } = castleSpot(stage)
  const reach = Math.min(Math.max(width * 0.46, 400), 560)
  const hill = `M${at(x - reach, horizon + 70)}C${at(x - reach * 0.5, horizon + 20)} ${at(x - reach * 0.42, y + 10)} ${at(x - reach * 0.1, y - 4)}C${at(x + reach * 0.3, y - 10)} ${at(x + reach * 0.5, horizon + 6)} ${at(x + reach, horizon + 70)}L${at(x + reach, horizon + 200)}L${at(x - reach, horizon + 200)}Z`
  return {
    back: [
      peaks(stage, 'far peaks', 330, 4, '#8591ab', 0.82),
      mist(width, horizon - 50, 220, light.fog, 0.6),
      group(
        [shape(hill, isSnowy ? '#dfe6ea' : mix(colour, '#5a7a58', 0.3), { tone: 'hill', outline: false })],
        { depth: 0.3 },
      ),
    ],
    front: isSnowy ? [] : nearGrass(stage.random('near grass'), width, '#3f6b45'),
    pools: [],
    middle: [
      group(
        [
          mark(
            treeline(stage.random('hedge'), width, horizon + 62, 76, 'leafy'),
            isSnowy ? '#a9bcc2' : isAutumn ? '#a8763f' : '#4f7853',
            { tone: 'top' },
          ),
        ],
        { depth: 0.24 },
      ),
      ...field({ random: stage.random('field'), width, horizon: horizon + 56, colour, dark }),
      ...windingPath(width, horizon + 56, isSnowy ? '#d3dce3' : lighten('#cdb184', 0.02), 0.6, 0.42),
    ],
  }
}

export const castleSpot = (stage: Stage): { x: number; y: number } => ({
  x: stage.width * (stage.width < 800 ? 0.6 : 0.64),
  y: stage.horizon - 62,
})
