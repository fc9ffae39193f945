import { curve, blob, limb, tube, type Point } from '../geometry'
import { mix, type Hex } from '../colour'
import { mark, shape, type Op } from '../display-list'
import type { Build } from './build'

export const paw = (b: Build, x: number, y: number, colour: Hex): Op => {
  const r = b.breed.bone * b.H
  if (b.breed.hasHooves)
    return shape(
      blob([
        x - r * 0.5,
        y - r * 0.62,
        x + r * 0.46,
        y - r * 0.62,
        x + r * 0.72,
        y,
        x + r * 0.72,
        y,
        x - r * 0.6,
        y,
        x - r * 0.6,
        y,
      ]),
      '#2f262a',
      { tone: 'bottom' },
    )
  return shape(
    blob([
      x - r * 0.6,
      y - r * 0.5,
      x + r * 0.2,
      y - r * 0.62,
      x + r * 1.0,
      y - r * 0.3,
      x + r * 1.02,
      y,
      x - r * 0.56,
      y + r * 0.02,
    ]),
    colour,
    { tone: 'bottom' },
  )
}

export const foreLeg = (b: Build, swing: number, isFar: boolean): Op[] => {
  const { H, L, breed } = b
  const colour = isFar ? b.dark : b.fur
  const w = breed.bone * H
  const x = L * (isFar ? 0.4 : 0.34)
  const top: Point = [x, -H * (breed.leg + breed.girth * 0.34)]
  const lift = Math.abs(swing) > 0.5 ? H * 0.12 : 0
  const foot: Point = [x + swing * H * breed.leg, -w * 0.3 - lift]
  const knee: Point = [(top[0] + foot[0]) / 2 + H * 0.02 + Math.abs(swing) * H * 0.06, -H * breed.leg * 0.52]
  const sock = breed.sock ? (isFar ? mix(breed.sock, '#1f1633', 0.2) : breed.sock) : colour
  const lower: Point = [(knee[0] + foot[0]) / 2, (knee[1] + foot[1]) / 2]
  return [
    shape(limb(top, knee, foot, [w * 2, w * 1.2, w * 0.92]), colour),
    ...(breed.sock
      ? [
          mark(
            tube(
              [[knee[0] * 0.4 + lower[0] * 0.6, knee[1] * 0.4 + lower[1] * 0.6], foot],
              [w * 1.04, w * 0.96],
            ),
            sock,
            { tone: 'side' },
          ),
        ]
      : []),
    paw(b, foot[0], -lift, sock),
  ]
}

export const hindLeg = (b: Build, swing: number, isFar: boolean): Op[] => {
  const { H, L, breed } = b
  const colour = isFar ? b.dark : b.fur
  const w = breed.bone * H
  const x = -L * (isFar ? 0.34 : 0.4)
  const hip: Point = [x, -H * (breed.leg + breed.girth * 0.46)]
  const lift = Math.abs(swing) > 0.5 ? H * 0.14 : 0
  const foot: Point = [x - w * 0.1 + swing * H * breed.leg, -w * 0.3 - lift]
  const knee: Point = [x + H * 0.12 + swing * H * 0.12, -H * breed.leg * 0.86]
  const hock: Point = [x - H * 0.1 + swing * H * breed.leg * 0.6, -H * breed.leg * 0.42 - lift * 0.5]
  const sock = breed.sock ? (isFar ? mix(breed.sock, '#1f1633', 0.2) : breed.sock) : colour
  const thigh = w * 2 + H * breed.girth * 0.22
  return [
    shape(
      tube(
        [hip, ...curve([hip[0] * 0.4 + knee[0] * 0.6, hip[1] * 0.4 + knee[1] * 0.6], knee, hock, 3), foot],
        [thigh, thigh * 0.86, w * 1.3, w * 1.0, w * 0.94],
      ),
      colour,
    ),
    ...(breed.sock ? [mark(tube([hock, foot], [w * 1.0, w * 0.98]), sock, { tone: 'side' })] : []),
    paw(b, foot[0], -lift, sock),
  ]
}
