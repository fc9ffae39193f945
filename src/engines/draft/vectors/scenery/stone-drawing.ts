import type { Hex } from '../colour'
import type { Drawing } from '../display-list'
import { createRandom } from '../random'
import { stone } from './terrain'

/** A boulder of about 60 cm. */
export const stoneDrawing = (name: string, colour: Hex): Drawing => ({
  ops: [stone(createRandom(`stone|${name}`), 0, 0, 110, colour)],
  height: 60,
  width: 120,
  foot: 100,
})

/** Rocks that lie about: knee-high, one in front of the others. */
export const stones = (name: string): Drawing => {
  const random = createRandom(`stones|${name}`)
  return {
    ops: [
      stone(random, -18, -8, 46, '#85827f'),
      stone(random, 26, -5, 40, '#8d8a86'),
      stone(random, 2, 0, 34, '#98958f'),
    ],
    // Of a man's knee and more, so that it is not drawn the larger for being low.
    height: 60,
    width: 96,
    foot: 84,
  }
}
