import { mix, type Hex } from '../colour'
import { group, mark, shape, type Op } from '../display-list'
import { blob, ellipse, limb, smooth, step, tube, type Point } from '../geometry'
import type { Arm, Leg, Skeleton } from './skeleton'
import type { Look } from './look'

/** Colour of a limb on the far side. */
export const shaded = (colour: Hex): Hex => mix(colour, '#1f1633', 0.18)

const SLEEVES = {
  tee: 0.46,
  dress: 0.46,
  shirt: 1,
  sweater: 1,
  coat: 1,
  robe: 1,
  suit: 1,
  armour: 1,
} as const
const WIDE = {
  tee: 1.05,
  dress: 1.05,
  shirt: 1.08,
  sweater: 1.22,
  coat: 1.26,
  robe: 1.5,
  suit: 1.15,
  armour: 1.2,
} as const

const hand = (wrist: Point, angle: number, size: number, colour: Hex): Op => {
  const along = step(angle, 1)
  const at = (f: number, s: number): Point => [
    wrist[0] + along[0] * size * f + along[1] * size * s,
    wrist[1] + along[1] * size * f - along[0] * size * s,
  ]
  return shape(
    smooth([
      at(-0.3, 0.42),
      at(0.3, 0.56),
      at(0.8, 0.6),
      at(1.22, 0.24),
      at(1.3, -0.1),
      at(1.02, -0.46),
      at(0.3, -0.54),
      at(-0.3, -0.42),
    ]),
    colour,
    { tone: 'soft' },
  )
}

/** An arm with sleeve and mitten hand. */
export const armOps = (k: Skeleton, arm: Arm, look: Look, skin: Hex, isFar: boolean): Op[] => {
  const H = k.height
  const w = 0.06 * H * k.girth
  const sleeve = SLEEVES[look.top]
  const wide = WIDE[look.top]
  const cloth = isFar ? shaded(look.topColour) : look.topColour
  const flesh = isFar ? mix(skin, '#3a1f3a', 0.1) : skin
  const bones = [arm.shoulder, arm.elbow, arm.wrist] as const
  const ops: Op[] = []
  if (sleeve < 1) ops.push(shape(limb(...bones, [w * 0.86, w * 0.76, w * 0.64]), flesh, { tone: 'soft' }))
  ops.push(hand(arm.wrist, arm.angle, 0.05 * H, flesh))
  if (sleeve === 1) {
    const cuff = look.top === 'robe' ? 1.9 : 1.18
    ops.push(
      shape(limb(...bones, [w * 1.1 * wide, w * 0.98 * wide, w * 0.78 * wide * cuff], [0.6, 0.05]), cloth),
    )
  } else {
    const end: Point = [
      arm.shoulder[0] + (arm.elbow[0] - arm.shoulder[0]) * 0.62,
      arm.shoulder[1] + (arm.elbow[1] - arm.shoulder[1]) * 0.62,
    ]
    ops.push(shape(tube([arm.shoulder, end], [w * 1.16, w * 1.24], [0.6, 0.1]), cloth))
  }
  if (look.top === 'armour')
    ops.push(
      shape(ellipse(arm.shoulder[0], arm.shoulder[1] + 0.01 * H, w * 0.86), cloth, { tone: 'round' }),
      mark(ellipse(arm.elbow[0], arm.elbow[1], w * 0.5), mix(cloth, '#ffffff', 0.2)),
    )
  return ops
}

const shoe = (k: Skeleton, leg: Leg, look: Look, isFar: boolean): Op => {
  const f = k.foot * 2.1
  const h = k.foot
  const colour = isFar ? shaded(look.shoes) : look.shoes
  const steep = leg.angle < -25 || leg.angle > 25
  const turn = Math.max(-80, Math.min(75, -leg.angle * 0.75)) * (steep ? 1 : 0.25)
  return group(
    [
      shape(
        blob([
          -f * 0.34,
          -h * 0.6,
          f * 0.06,
          -h * 0.76,
          f * 0.3,
          -h * 0.2,
          f * 0.74,
          h * 0.24,
          f * 0.84,
          h * 0.84,
          f * 0.5,
          h,
          -f * 0.3,
          h,
          -f * 0.42,
          h * 0.5,
        ]),
        colour,
        { tone: 'bottom' },
      ),
    ],
    { x: leg.ankle[0], y: leg.ankle[1], rotate: turn },
  )
}

/** A leg with trouser, stocking or skin, and a shoe or boot. */
export const legOps = (k: Skeleton, leg: Leg, look: Look, skin: Hex, isFar: boolean): Op[] => {
  const H = k.height
  const w = 0.1 * H * k.girth
  const isBare = look.top === 'dress' || look.bottom !== 'trousers'
  const cloth = isFar ? shaded(look.bottomColour) : look.bottomColour
  const flesh = isFar ? mix(skin, '#3a1f3a', 0.12) : skin
  const bones = [leg.hip, leg.knee, leg.ankle] as const
  const ops: Op[] = []
  if (isBare)
    ops.push(shape(limb(...bones, [w * 0.86, w * 0.62, w * 0.44], [0.3, 0.4]), flesh, { tone: 'soft' }))
  if (!look.hasBoots) ops.push(shoe(k, leg, look, isFar))
  if (!isBare) ops.push(shape(limb(...bones, [w, w * 0.82, w * 0.7], [0.3, 0.05]), cloth))
  else if (look.bottom === 'shorts' && look.top !== 'dress') {
    const end: Point = [
      leg.hip[0] + (leg.knee[0] - leg.hip[0]) * 0.85,
      leg.hip[1] + (leg.knee[1] - leg.hip[1]) * 0.85,
    ]
    ops.push(shape(tube([leg.hip, end], [w * 1.06, w * 1.04], [0.3, 0.05]), cloth))
  }
  if (look.hasBoots) {
    const up = step(leg.angle, 1)
    const top: Point = [leg.ankle[0] - up[0] * H * 0.12, leg.ankle[1] - up[1] * H * 0.12]
    ops.push(
      shape(
        tube([top, leg.ankle], [w * 0.86, w * 0.74], [0.05, 0.5]),
        isFar ? shaded(look.shoes) : look.shoes,
      ),
      shoe(k, leg, look, isFar),
    )
  }
  return ops
}
