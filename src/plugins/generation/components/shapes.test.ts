import { describe, expect, it } from 'vitest'

import { nearestShape, SHAPE_IDS, SHAPES } from './shapes'

describe('nearestShape', () => {
  it('knows its own shapes', () => {
    expect(SHAPE_IDS.map((id) => nearestShape(SHAPES[id]))).toEqual(SHAPE_IDS)
  })

  it('goes by proportion, not by size', () => {
    expect(nearestShape({ width: 64, height: 64 })).toBe('square')
    expect(nearestShape({ width: 2_048, height: 1_000 })).toBe('wide')
    expect(nearestShape({ width: 300, height: 1_000 })).toBe('portrait')
  })
})
