import { smooth, type Point } from '../geometry'
import type { Look } from './look'
import type { Leg, Skeleton } from './skeleton'

/** Where a hem hangs, share of the leg below the hip. */
export const HEMS: Readonly<Partial<Record<Look['top'], number>>> = { coat: 0.36, dress: 0.46, robe: 0.92 }

const alongLeg = (leg: Leg, t: number): Point =>
  t < 0.5
    ? [leg.hip[0] + (leg.knee[0] - leg.hip[0]) * t * 2, leg.hip[1] + (leg.knee[1] - leg.hip[1]) * t * 2]
    : [
        leg.knee[0] + (leg.ankle[0] - leg.knee[0]) * (t - 0.5) * 2,
        leg.knee[1] + (leg.ankle[1] - leg.knee[1]) * (t - 0.5) * 2,
      ]

/** Skirt or coat tails from the waist to a hem that follows both legs. */
export const skirt = (k: Skeleton, hem: number, flare: number): string => {
  const near = alongLeg(k.nearLeg, hem)
  const far = alongLeg(k.farLeg, hem)
  const [left, right] = near[0] < far[0] ? [near, far] : [far, near]
  const half = k.hipHalf * flare
  const waist = 0.16
  // Seated, the cloth lies on the thighs instead of standing off them.
  const hang = Math.min(1, Math.max(0, (Math.max(left[1], right[1]) + k.legLength) / (k.legLength * hem)))
  const lap = (1 - hang) * k.height * 0.034
  const l: Point = [left[0] - half * 0.72 * hang, left[1] + lap]
  const r: Point = [right[0] + half * 0.72 * hang, right[1] + lap]
  const low = Math.max(l[1], r[1]) + k.height * 0.012
  return smooth(
    [
      k.trunk(waist, -k.hipHalf * 0.95),
      k.trunk(0, -k.hipHalf * 1.18),
      l,
      l,
      [(l[0] + r[0]) / 2, low],
      r,
      r,
      k.trunk(0, k.hipHalf * 1.18),
      k.trunk(waist, k.hipHalf * 0.95),
    ],
    true,
    0.5,
  )
}
