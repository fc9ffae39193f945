import type { Hex } from '../colour'

export type EarKind = 'pointed' | 'cat' | 'round' | 'long' | 'flop' | 'disc' | 'small' | 'leaf' | 'tuft'

export type TailKind =
  'bushy' | 'raised' | 'long' | 'stub' | 'puff' | 'hair' | 'thin' | 'tuft' | 'curl' | 'plume'

/** `face`: turned to the viewer, both eyes. `profile`: long heads seen from the side. */
export type HeadKind = 'face' | 'profile'

/** One four-legged animal as numbers; lengths are shares of the shoulder height. */
export interface Breed {
  /** Shoulder height, cm. */
  readonly height: number
  readonly length: number
  /** Height of the belly over the ground. */
  readonly leg: number
  readonly girth: number
  /** Leg thickness. */
  readonly bone: number
  /** Neck: how far the head's middle lies before and above the withers. */
  readonly neck: readonly [number, number]
  /** Radius of the head. */
  readonly head: number
  readonly headKind: HeadKind
  /** Length and depth of the snout in head radii. */
  readonly snout: readonly [number, number]
  readonly ear: EarKind
  readonly tail: TailKind
  readonly fur: Hex
  readonly belly: Hex
  readonly nose: Hex
  readonly inner: Hex
  readonly sock?: Hex
  readonly tip?: Hex
  readonly mane?: Hex
  readonly stripes?: Hex
  readonly spots?: Hex
  readonly horns?: 'cow' | 'antlers' | 'goat'
  readonly hasWhiteCheeks?: boolean
  readonly isWoolly?: boolean
  readonly hasSpines?: boolean
  readonly hasHooves?: boolean
}
