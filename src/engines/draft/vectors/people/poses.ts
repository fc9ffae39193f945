import type { PoseId } from '../../spec'

/** Degrees; 0 hangs straight down, plus is forward. Near is the side towards the viewer. */
export interface Pose {
  /** Hip and knee. */
  readonly nearLeg: readonly [number, number]
  readonly farLeg: readonly [number, number]
  /** Shoulder and elbow. */
  readonly nearArm: readonly [number, number]
  readonly farArm: readonly [number, number]
  readonly lean?: number
  readonly head?: number
  /** cm above the ground for a figure of 170 cm. */
  readonly air?: number
  /** Both hands before the body: arms are drawn over it. */
  readonly isFront?: boolean
  readonly isSeated?: boolean
}

export const POSES: Readonly<Record<PoseId | 'sitRead' | 'umbrellaRun' | 'whisper', Pose>> = {
  // The far hand beside the mouth, before the face.
  whisper: { nearLeg: [-4, 1], farLeg: [8, 6], nearArm: [-9, 18], farArm: [60, 155], head: 4, isFront: true },
  stand: { nearLeg: [-4, 1], farLeg: [8, 6], nearArm: [-9, 18], farArm: [9, 22], head: -2 },
  walk: { nearLeg: [25, 8], farLeg: [-17, 20], nearArm: [-26, 18], farArm: [28, 22], lean: 4 },
  run: {
    nearLeg: [62, 72],
    farLeg: [-22, 62],
    nearArm: [-52, 88],
    farArm: [48, 92],
    lean: 15,
    head: -6,
    air: 5,
  },
  sit: { nearLeg: [86, 84], farLeg: [80, 80], nearArm: [16, 48], farArm: [24, 50], isSeated: true },
  // Stretched out; `person` turns the figure on its back.
  lie: { nearLeg: [-3, 4], farLeg: [5, 8], nearArm: [-4, 8], farArm: [2, 4] },
  wave: { nearLeg: [-3, 2], farLeg: [6, 3], nearArm: [-8, 14], farArm: [132, 30], head: -4 },
  point: { nearLeg: [-4, 2], farLeg: [7, 4], nearArm: [-9, 22], farArm: [86, 4] },
  cheer: { nearLeg: [-8, 2], farLeg: [10, 4], nearArm: [-148, -14], farArm: [146, 16], head: -8 },
  jump: { nearLeg: [46, 78], farLeg: [-8, 60], nearArm: [-138, -20], farArm: [138, 18], head: -8, air: 30 },
  dance: { nearLeg: [-4, 0], farLeg: [48, 84], nearArm: [-98, -46], farArm: [118, 40], lean: -5, head: 8 },
  hold: { nearLeg: [-3, 2], farLeg: [7, 4], nearArm: [-9, 16], farArm: [26, 70] },
  read: { nearLeg: [-3, 2], farLeg: [5, 3], nearArm: [22, 86], farArm: [34, 78], head: 14, isFront: true },
  sitRead: {
    nearLeg: [86, 84],
    farLeg: [80, 80],
    nearArm: [26, 74],
    farArm: [38, 66],
    head: 14,
    isFront: true,
    isSeated: true,
  },
  umbrella: { nearLeg: [-3, 2], farLeg: [6, 3], nearArm: [-7, 14], farArm: [8, 134] },
  umbrellaRun: {
    nearLeg: [56, 66],
    farLeg: [-20, 58],
    nearArm: [-44, 80],
    farArm: [6, 134],
    lean: 11,
    head: -6,
    air: 4,
  },
  fight: { nearLeg: [34, 26], farLeg: [-24, 6], nearArm: [-40, 60], farArm: [92, 20], lean: 8 },
  ride: {
    nearLeg: [66, 62],
    farLeg: [46, 84],
    nearArm: [50, 22],
    farArm: [58, 18],
    lean: 14,
    head: -8,
    isSeated: true,
  },
  fly: {
    nearLeg: [-8, 24],
    farLeg: [-2, 34],
    nearArm: [-60, 10],
    farArm: [150, 6],
    lean: 24,
    head: -16,
    air: 60,
  },
  look: { nearLeg: [-3, 2], farLeg: [6, 3], nearArm: [-8, 14], farArm: [8, 14], head: -14 },
}
