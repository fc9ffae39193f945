import { expect, it } from 'vitest'

import { anchorFault } from './chain'

const HEADS = [
  { seq: 31, hash: 'c' },
  { seq: 1, hash: 'a' },
  { seq: 20, hash: 'b' },
]

it('names the last entry that is known to have been cut off', () => {
  expect(anchorFault(HEADS, new Map(), 0)).toEqual({ kind: 'truncated', seq: 1, anchor: 31 })
  expect(anchorFault(HEADS, new Map([[1, 'a']]), 4)).toEqual({ kind: 'truncated', seq: 5, anchor: 31 })
})

it('names an entry that was written anew before the end that was cut off', () => {
  expect(anchorFault(HEADS, new Map([[1, 'x']]), 4)).toEqual({ kind: 'rewritten', seq: 1 })
})
