import { expect, it } from 'vitest'

import { createRestartLimit } from './restart-limit'

it('starts again more and more slowly, then no more', () => {
  const limit = createRestartLimit()
  expect(Array.from({ length: 6 }, () => limit.next(100))).toEqual([500, 1_000, 2_000, 5_000, 10_000, null])
  expect(limit.deaths).toBe(6)
})

it('forgets deaths once a process has been steady for a minute', () => {
  const limit = createRestartLimit()
  for (let death = 0; death < 5; death += 1) limit.next(100)
  expect(limit.next(60_000)).toBe(500)
  expect(limit.next(100)).toBe(1_000)
})
