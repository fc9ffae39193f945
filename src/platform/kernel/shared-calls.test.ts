import { setImmediate } from 'node:timers/promises'

import { expect, it } from 'vitest'

import { createSharedCalls } from './shared-calls'

/** Work that ends when it is told to; its value is how many runs had begun by then. */
const createWork = () => {
  const ends: (() => void)[] = []
  let isFailing = false
  return {
    ends,
    fail: () => (isFailing = true),
    run: async (): Promise<number> => {
      const number = ends.length + 1
      await new Promise<void>((resolve) => ends.push(resolve))
      if (isFailing) throw new Error('no')
      return number
    },
  }
}

it('gives all who ask while a run is under way the next one', async () => {
  const share = createSharedCalls()
  const work = createWork()
  const first = share('key', work.run)
  const later = [share('key', work.run), share('key', work.run), share('key', work.run)]
  expect(work.ends).toHaveLength(1)
  work.ends[0]?.()
  expect(await first).toBe(1)
  await setImmediate()
  expect(work.ends).toHaveLength(2)
  work.ends[1]?.()
  expect(await Promise.all(later)).toEqual([2, 2, 2])
})

it('keeps nothing: who asks after the end runs anew', async () => {
  const share = createSharedCalls()
  let runs = 0
  const work = () => Promise.resolve((runs += 1))
  expect([await share('key', work), await share('key', work)]).toEqual([1, 2])
})

it('does not let other keys wait or share', async () => {
  const share = createSharedCalls()
  const work = createWork()
  const stuck = share('one', work.run)
  expect(await share('other', () => Promise.resolve('other'))).toBe('other')
  work.ends[0]?.()
  await stuck
})

it('tells everybody of a failed run, and runs again for those that came meanwhile', async () => {
  const share = createSharedCalls()
  const work = createWork()
  const first = share('key', work.run)
  const later = share('key', () => Promise.resolve('yes'))
  work.fail()
  work.ends[0]?.()
  await expect(first).rejects.toThrow('no')
  expect(await later).toBe('yes')
})
