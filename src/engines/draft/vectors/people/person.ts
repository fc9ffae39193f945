import { mix, type Hex } from '../colour'
import {
  group,
  mark,
  shape,
  type Drawing,
  type DrawingHead,
  type DrawingLight,
  type Op,
} from '../display-list'
import { headAt } from '../heads'
import { curve, ellipse, tube } from '../geometry'
import { faceHead, snoutMouth } from '../animals/face-head'
import { BREEDS, type BreedId } from '../animals/data/breeds'
import { type Breed } from '../animals/breed'
import type { EmotionId, MouthId, PoseId } from '../../spec'
import { humanFace } from './face'
import { hairOf } from './hair'
import { hatOf } from './hats'
import { armOps, legOps } from './limbs'
import type { Look } from './look'
import { POSES, type Pose } from './poses'
import { PROPORTIONS, type Proportions } from './proportions'
import { skeletonOf, type Skeleton } from './skeleton'
import { backpackOps, capeOps, scarfOps, wingOps } from './accessories'
import { trunkOps } from './trunk'

/** Something in the hand: its grip at 0,0, cm for a person of 170 cm. */
export interface Held {
  readonly ops: readonly Op[]
  readonly height: number
  readonly lights?: readonly DrawingLight[]
  /** `up`: carried over the head like an umbrella; `both`: between both hands; `hand`: in the far hand. */
  readonly grip: 'up' | 'both' | 'hand'
}

export interface PersonRequest {
  readonly look: Look
  readonly name: string
  readonly pose: PoseId
  readonly emotion: EmotionId
  readonly held: Held | null
  /** How it speaks. Default: what the feeling makes of its mouth. */
  readonly mouth?: MouthId | undefined
  /** A clothed animal: its head, tail and fur instead of ours. */
  readonly beast?: { readonly breed: BreedId; readonly fur: Hex | null }
}

const poseFor = (pose: PoseId, held: Held | null): Pose => {
  if (held?.grip === 'up') return pose === 'run' || pose === 'walk' ? POSES.umbrellaRun : POSES.umbrella
  if (held?.grip === 'both') return pose === 'sit' ? POSES.sitRead : POSES.read
  if (held && (pose === 'stand' || pose === 'walk'))
    return pose === 'walk' ? { ...POSES.walk, farArm: POSES.hold.farArm } : POSES.hold
  if (held && pose === 'sit') return { ...POSES.sit, farArm: [24, 66] }
  return POSES[pose]
}

const proportionsOf = (look: Look, isBeast: boolean): Proportions => {
  const p = PROPORTIONS[look.age]
  const height = p.height * (look.sex === 'f' && look.age === 'adult' ? 0.955 : 1)
  return isBeast ? { ...p, height: 132, head: 0.25, leg: 0.4 } : { ...p, height }
}

interface Head {
  readonly behindBody: readonly Op[]
  readonly ops: readonly Op[]
}

const headOf = ({ look, name, emotion, beast, mouth }: PersonRequest, R: number): Head => {
  const hat = look.hat ? hatOf(look.hat, look.hatColour, look.accent, R) : []
  if (beast) {
    const breed: Breed = BREEDS[beast.breed]
    return {
      behindBody: [],
      ops: [
        ...faceHead(breed, R, beast.fur ?? breed.fur, emotion === 'sleep', mouth),
        ...hat.map((op) => group([op], { y: -R * 0.12 })),
      ],
    }
  }
  const hair = hairOf(look, R, name)
  const behind = look.hat === 'hood' || look.hat === 'bubble' ? [] : hair.behindBody
  return {
    behindBody: behind,
    ops: [...hair.behindHead, ...humanFace(look, R, emotion, mouth), ...hair.front, ...hat],
  }
}

const beastTail = (k: Skeleton, breed: Breed, fur: Hex): Op[] => {
  const H = k.height
  const x = -k.hipHalf
  const y = -k.legLength
  if (breed.tail !== 'bushy' && breed.tail !== 'long' && breed.tail !== 'raised')
    return [
      shape(ellipse(x - H * 0.02, y, H * 0.05), breed.tail === 'puff' ? breed.belly : fur, { tone: 'round' }),
    ]
  const spine = curve([x, y], [x - H * 0.14, y + H * 0.24], [x - H * 0.38, y + H * 0.06], 8)
  const isBushy = breed.tail === 'bushy'
  return [
    shape(
      tube(
        spine,
        isBushy ? [H * 0.05, H * 0.14, H * 0.16, H * 0.12, H * 0.02] : [H * 0.045, H * 0.04, H * 0.035],
      ),
      fur,
      { tone: 'bottom' },
    ),
    ...(isBushy && breed.tip
      ? [mark(tube(spine.slice(-3), [H * 0.11, H * 0.07, H * 0.01], [0.3, 1]), breed.tip)]
      : []),
  ]
}

const heldOps = (k: Skeleton, held: Held | null): { far: Op[]; both: Op[] } => {
  if (!held) return { far: [], both: [] }
  const scale = Math.max(0.74, k.height / 165)
  const hand = k.farArm.wrist
  const reach = 0.03 * k.height
  const rad = (k.farArm.angle * Math.PI) / 180
  if (held.grip === 'both')
    return {
      far: [],
      both: [
        group(held.ops, {
          x: (k.nearArm.wrist[0] + hand[0]) / 2 + reach,
          y: (k.nearArm.wrist[1] + hand[1]) / 2,
          scale,
        }),
      ],
    }
  return {
    far: [group(held.ops, { x: hand[0] + Math.sin(rad) * reach, y: hand[1] + Math.cos(rad) * reach, scale })],
    both: [],
  }
}

/** A head turned with a body that is laid on its back. */
const turned = ({ x, y, r, mouth }: DrawingHead, dx: number, dy: number): DrawingHead => ({
  x: y + dx,
  y: dy - x,
  r,
  mouth: { x: mouth.y + dx, y: dy - mouth.x },
})

/** On its back, the head to the left: the hip, for whoever sits a figure down, is what lies below. */
const lyingDown = (body: readonly Op[], k: Skeleton, head: DrawingHead): Drawing => {
  const length = -(k.head[1] + k.drop) + k.R
  const back = Math.max(k.R * 0.92, k.shoulderHalf * 0.8)
  return {
    ops: [group(body, { x: length / 2, y: -back, rotate: -90 })],
    // More than it has: a picture of one sleeper is not filled from edge to edge.
    height: length * 0.6,
    width: length,
    foot: length * 0.8,
    hip: 0,
    focus: { x: k.R - length / 2, y: -back },
    heads: [turned(head, length / 2, -back)],
  }
}

/** A person, or a clothed animal, three quarters from the front. */
export const person = (request: PersonRequest): Drawing => {
  const { look, held, beast } = request
  const breed: Breed | null = beast ? BREEDS[beast.breed] : null
  const skin = beast && breed ? (beast.fur ?? breed.fur) : look.skin
  const isHushed = request.mouth === 'whisper' && !held && request.pose === 'stand'
  const pose = isHushed ? POSES.whisper : poseFor(request.pose, held)
  const k = skeletonOf(proportionsOf(look, beast !== undefined), pose)
  const head = headOf(request, k.R)
  const place = { x: k.head[0], y: k.head[1], rotate: pose.head ?? 0 }
  const near = armOps(k, k.nearArm, look, skin, false)
  const far = armOps(k, k.farArm, look, skin, !pose.isFront)
  const item = heldOps(k, held)
  const isUp = held?.grip === 'up'
  const neck = shape(
    tube(
      [
        [k.neck[0], k.neck[1] + k.height * 0.03],
        [k.head[0] - k.R * 0.1, k.head[1] + k.R * 0.5],
      ],
      [k.height * 0.05, k.height * 0.048],
    ),
    beast ? skin : mix(skin, '#8a3b3a', 0.16),
    { tone: 'none' },
  )
  const body: Op[] = [
    group(head.behindBody, place),
    ...(breed ? beastTail(k, breed, skin) : []),
    ...(look.wings ? wingOps(k, look.wings) : []),
    ...(look.cape ? [capeOps(k, look.cape)] : []),
    ...(look.backpack ? [backpackOps(k, look.backpack)] : []),
    ...(pose.isFront || isUp ? [] : [...item.far, ...far]),
    ...legOps(k, k.farLeg, look, skin, true),
    ...legOps(k, k.nearLeg, look, skin, false),
    ...trunkOps(k, look),
    neck,
    ...(look.scarf ? scarfOps(k, look.scarf) : []),
    group(head.ops, place),
    ...item.both,
    ...(pose.isFront || isUp ? [...item.far, ...far] : []),
    ...near,
  ]
  const seen = headAt(place, k.R, beast ? snoutMouth(BREEDS[beast.breed]) : [0.27, 0.58])
  if (request.pose === 'lie') return lyingDown(body, k, seen)
  const top = -(k.head[1] + k.drop) + k.R * (look.hat ? 1.7 : 1.2)
  const scale = Math.max(0.74, k.height / 165)
  const light =
    held?.lights?.map((l) => ({
      ...l,
      x: k.farArm.wrist[0] + l.x * scale,
      y: k.farArm.wrist[1] + k.drop + l.y * scale,
    })) ?? []
  return {
    ops: [group(body, { y: k.drop })],
    height: top,
    width: k.shoulderHalf * 3.4 + (isUp ? 40 : held ? 24 : 0),
    foot: Math.max(k.shoulderHalf * 2.2, Math.abs(k.nearLeg.ankle[0] - k.farLeg.ankle[0]) + k.foot * 2),
    hip: k.legLength - k.drop,
    lights: light,
    heads: [{ ...seen, y: seen.y + k.drop, mouth: { x: seen.mouth.x, y: seen.mouth.y + k.drop } }],
  }
}
