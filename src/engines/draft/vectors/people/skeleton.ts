import { step, type Point } from '../geometry'
import type { Pose } from './poses'
import type { Proportions } from './proportions'

export interface Arm {
  readonly shoulder: Point
  readonly elbow: Point
  readonly wrist: Point
  /** Direction of the forearm in degrees. */
  readonly angle: number
}

export interface Leg {
  readonly hip: Point
  readonly knee: Point
  readonly ankle: Point
  readonly angle: number
}

export interface Skeleton {
  readonly height: number
  /** Radius of the head. */
  readonly R: number
  readonly girth: number
  readonly legLength: number
  readonly torso: number
  readonly shoulderHalf: number
  readonly hipHalf: number
  readonly foot: number
  readonly neck: Point
  readonly head: Point
  readonly nearArm: Arm
  readonly farArm: Arm
  readonly nearLeg: Leg
  readonly farLeg: Leg
  /** A point of the trunk: `u` up the spine (0 hip, 1 neck), `s` cm across it. */
  readonly trunk: (u: number, s: number) => Point
  /** What to add to y so that the lowest foot stands on 0. */
  readonly drop: number
}

const plus = (p: Point, q: Point): Point => [p[0] + q[0], p[1] + q[1]]

const armOf = (shoulder: Point, [a, b]: readonly [number, number], H: number, lean: number): Arm => {
  const elbow = plus(shoulder, step(a + lean, 0.16 * H))
  const angle = a + b + lean
  return { shoulder, elbow, wrist: plus(elbow, step(angle, 0.145 * H)), angle }
}

const legOf = (hip: Point, [a, b]: readonly [number, number], length: number): Leg => {
  const knee = plus(hip, step(a, length * 0.5))
  return { hip, knee, ankle: plus(knee, step(a - b, length * 0.455)), angle: a - b }
}

/** Bones of a figure seen three quarters from the front, hip at 0, −leg. */
export const skeletonOf = (p: Proportions, pose: Pose): Skeleton => {
  const H = p.height
  const R = (p.head * H) / 2
  const legLength = p.leg * H
  const torso = H * (1 - p.leg - 0.93 * p.head) * 0.94
  const lean = pose.lean ?? 0
  const up: Point = [Math.sin((lean * Math.PI) / 180), -Math.cos((lean * Math.PI) / 180)]
  const across: Point = [-up[1], up[0]]
  const trunk = (u: number, s: number): Point => [
    up[0] * torso * u + across[0] * s,
    -legLength + up[1] * torso * u + across[1] * s,
  ]
  const turned = 0.82
  const shoulderHalf = p.shoulder * H * 0.5
  const hipHalf = p.hip * H * 0.5
  const neck = trunk(1, 0)
  const foot = 0.05 * legLength + 0.012 * H
  const nearLeg = legOf([-hipHalf * 0.52, -legLength], pose.nearLeg, legLength)
  const farLeg = legOf([hipHalf * 0.52, -legLength], pose.farLeg, legLength)
  const lowest = pose.isSeated
    ? Math.max(nearLeg.ankle[1], farLeg.ankle[1], -legLength * 0.4)
    : Math.max(nearLeg.ankle[1], farLeg.ankle[1])
  return {
    height: H,
    R,
    girth: p.girth,
    legLength,
    torso,
    shoulderHalf,
    hipHalf,
    foot,
    neck,
    head: plus(neck, [up[0] * (0.03 * H + R * 0.86) + R * 0.1, up[1] * (0.03 * H + R * 0.86)]),
    nearArm: armOf(trunk(0.93, -shoulderHalf * 0.92 * turned), pose.nearArm, H, lean),
    farArm: armOf(trunk(0.93, shoulderHalf * 0.92 * turned), pose.farArm, H, lean),
    nearLeg,
    farLeg,
    trunk,
    drop: -lowest - foot * 0.9 - ((pose.air ?? 0) * H) / 170,
  }
}
