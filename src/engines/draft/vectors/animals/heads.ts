import { shape, type Op } from '../display-list'
import { curve, tube, type Point } from '../geometry'
import type { Build } from './build'
import type { BreedId } from './data/breeds'
import type { DrawingHead } from '../display-list'
import { headAt } from '../heads'
import { faceHead, snoutMouth } from './face-head'
import { muzzleMouth, profileHead } from './profile-head'

export const head = (b: Build, id: BreedId, isAsleep: boolean): Op[] => {
  const { mouth } = b
  const R = b.breed.head * b.H
  return b.breed.headKind === 'face'
    ? faceHead(b.breed, R, b.fur, isAsleep, mouth)
    : profileHead(b.breed, R, b.fur, id === 'unicorn', mouth)
}

/** The head that `head` draws in a group at `place`. */
export const headOfAnimal = (b: Build, place: { x: number; y: number; rotate?: number }): DrawingHead =>
  headAt(place, b.breed.head * b.H, b.breed.headKind === 'face' ? snoutMouth(b.breed) : muzzleMouth(b.breed))

export const neckAndMane = (b: Build, from: Point, to: Point, w0: number, w1: number): Op[] => {
  const { breed, H } = b
  const ops: Op[] = [
    shape(
      tube(curve(from, [(from[0] + to[0]) / 2 + H * 0.03, (from[1] + to[1]) / 2 + H * 0.02], to, 4), [
        w0,
        (w0 + w1) / 2,
        w1,
      ]),
      b.fur,
      { tone: 'soft' },
    ),
  ]
  if (breed.mane && breed.headKind === 'profile') {
    const back: Point[] = curve(
      [from[0] - w0 * 0.34, from[1] - w0 * 0.2],
      [(from[0] + to[0]) / 2 - w1 * 0.9, (from[1] + to[1]) / 2 - w1 * 0.3],
      [to[0] - w1 * 0.1, to[1] - w1 * 0.9],
      5,
    )
    ops.push(shape(tube(back, [w1 * 0.3, w1 * 0.62, w1 * 0.6, w1 * 0.3]), breed.mane))
  }
  return ops
}
