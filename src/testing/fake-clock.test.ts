import { expect, it } from 'vitest'
import { clockContract } from '@/platform/ports/clock.contract'
import { createFakeClock } from './fake-clock'

clockContract('fake', () => {
  const clock = createFakeClock()
  return { clock, pass: (ms) => clock.advance(ms) }
})

it('turns the wall clock back without the monotonic one', () => {
  const clock = createFakeClock('2026-05-05T00:00:00.000Z')
  const before = clock.monotonicMs()
  clock.advance(-1_000)
  expect(clock.now().toISOString()).toBe('2026-05-04T23:59:59.000Z')
  expect(clock.monotonicMs()).toBe(before)
})
