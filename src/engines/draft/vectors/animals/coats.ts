import { mix } from '../colour'
import { group, line, mark, shape, type Op } from '../display-list'
import { at, blob, ellipse, smooth, type Point } from '../geometry'
import { createRandom } from '../random'
import type { Build } from './build'

/** Spots, stripes, wool, spines: whatever lies on the body, clipped to it. */
export const coat = (b: Build, body: string, top: number, isSitting: boolean): Op[] => {
  const { H, L, breed } = b
  const inside: Op[] = []
  if (!breed.isWoolly && !breed.hasSpines)
    inside.push(
      isSitting
        ? mark(
            blob([
              L * 0.12,
              -H * 0.9,
              L * 0.4,
              -H * 0.9,
              L * 0.4,
              -H * 0.2,
              L * 0.16,
              -H * 0.1,
              L * 0.1,
              -H * 0.5,
            ]),
            breed.belly,
            { tone: 'soft' },
          )
        : mark(
            blob([
              -L * 0.34,
              -H * breed.leg * 0.9,
              -L * 0.1,
              -H * (breed.leg + breed.girth * 0.16),
              L * 0.3,
              -H * (breed.leg + breed.girth * 0.2),
              L * 0.5,
              -H * (breed.leg + breed.girth * 0.62),
              L * 0.7,
              -H * (breed.leg + 0.1),
              L * 0.4,
              -H * breed.leg * 0.7,
            ]),
            breed.belly,
            { tone: 'soft' },
          ),
    )
  if (breed.stripes)
    for (let i = 0; i < 6; i++) {
      const x = L * (-0.42 + i * 0.15)
      inside.push(
        mark(
          blob([
            x - H * 0.03,
            top - H * 0.1,
            x + H * 0.04,
            top + H * 0.18,
            x - H * 0.02,
            top + H * 0.32,
            x - H * 0.07,
            top + H * 0.1,
          ]),
          breed.stripes,
          { opacity: 0.85 },
        ),
      )
    }
  if (breed.spots)
    for (const [x, y, r] of [
      [-0.3, 0.12, 0.2],
      [0.05, 0.06, 0.15],
      [0.3, 0.2, 0.14],
      [-0.08, 0.36, 0.1],
    ] as const)
      inside.push(
        mark(
          blob([
            (x - r) * L,
            top + y * H,
            x * L,
            top + (y - r) * H,
            (x + r * 0.9) * L,
            top + (y + 0.04) * H,
            x * L,
            top + (y + r) * H,
          ]),
          breed.spots,
          { tone: 'side' },
        ),
      )
  return [group(inside, { clip: body })]
}

export const wool = (b: Build): Op[] => {
  const { H, L, breed } = b
  const random = createRandom('wool')
  const ops: Op[] = []
  for (let i = 0; i < 16; i++) {
    const a = (i / 16) * Math.PI * 2
    ops.push(
      shape(
        ellipse(
          Math.cos(a) * L * 0.46,
          -H * (breed.leg + breed.girth * 0.52) + Math.sin(a) * H * breed.girth * 0.46,
          H * 0.17,
        ),
        breed.fur,
        { tone: 'round' },
      ),
    )
  }
  ops.push(
    mark(ellipse(0, -H * (breed.leg + breed.girth * 0.52), L * 0.5, H * breed.girth * 0.48), breed.fur),
  )
  for (let i = 0; i < 12; i++) {
    const x = random.range(-0.4, 0.4) * L
    const y = -H * (breed.leg + breed.girth * random.range(0.2, 0.9))
    ops.push(
      line(
        `M${at(x, y)}q${at(H * 0.06, -H * 0.08)} ${at(H * 0.12, 0)}`,
        mix(breed.fur, '#8a7a6a', 0.4),
        H * 0.02,
      ),
    )
  }
  return ops
}

export const spines = (b: Build): Op[] => {
  const { H, L } = b
  const fan = (grow: number): Point[] => {
    const points: Point[] = [[L * 0.42, -H * 0.1]]
    for (let i = 0; i <= 26; i++) {
      const a = Math.PI * (i / 26)
      const k = (i % 2 ? 1.14 : 0.94) * grow
      points.push([Math.cos(a) * L * 0.52 * k - L * 0.06, -H * 0.12 - Math.sin(a) * H * 0.92 * k])
    }
    return points
  }
  return [
    shape(smooth(fan(1), true, 0.1), '#54423b', { tone: 'round' }),
    mark(smooth(fan(0.78), true, 0.1), '#7d6554', { opacity: 0.7 }),
  ]
}
