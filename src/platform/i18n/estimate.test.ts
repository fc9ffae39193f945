import { describe, expect, it } from 'vitest'

import { roundEstimate, roundWait } from './estimate'

describe('roundEstimate', () => {
  it.each([
    [-3, 'seconds', 1],
    [0.2, 'seconds', 1],
    [7.4, 'seconds', 7],
    [9.6, 'seconds', 10],
    [12, 'seconds', 10],
    [38, 'seconds', 40],
    [57, 'seconds', 55],
    [58, 'minutes', 1],
    [100, 'minutes', 2],
  ] as const)('says %d s as %s %d', (seconds, unit, value) => {
    expect(roundEstimate(seconds)).toEqual({ unit, value })
  })
})

describe('roundWait', () => {
  it.each([
    [0, 'minutes', 1],
    [61, 'minutes', 2],
    [5_400, 'minutes', 90],
    [5_401, 'hours', 2],
    [86_400, 'hours', 24],
  ] as const)('says %d s as %s %d', (seconds, unit, value) => {
    expect(roundWait(seconds)).toEqual({ unit, value })
  })
})
