import { describe, expect, it } from 'vitest'

import { forgetProgress, progressOf, rememberProgress } from './progress-memory'

describe('the memory of progress', () => {
  it('keeps the last one until it is forgotten', () => {
    expect(progressOf('one')).toBe(0)
    rememberProgress('one', 0.2)
    rememberProgress('one', 0.7)
    expect(progressOf('one')).toBe(0.7)
    forgetProgress('one')
    expect(progressOf('one')).toBe(0)
  })

  it('forgets the oldest of ten thousand jobs first', () => {
    for (let job = 0; job <= 10_000; job += 1) rememberProgress(`job-${job}`, 0.5)
    expect([progressOf('job-0'), progressOf('job-1'), progressOf('job-10000')]).toEqual([0, 0.5, 0.5])
    for (let job = 1; job <= 10_000; job += 1) forgetProgress(`job-${job}`)
  })
})
