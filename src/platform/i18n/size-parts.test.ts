import { describe, expect, it } from 'vitest'

import { sizeParts } from './size-parts'

describe('sizeParts', () => {
  it.each([
    [0, 'bytes', 0],
    [999, 'bytes', 999],
    [61_440, 'kilobytes', 61],
    [2_140_000, 'megabytes', 2.1],
    [13_200_000_000, 'gigabytes', 13.2],
  ] as const)('says %d bytes as %s %d', (sizeBytes, unit, value) => {
    expect(sizeParts(sizeBytes)).toEqual({ unit, value })
  })
})
