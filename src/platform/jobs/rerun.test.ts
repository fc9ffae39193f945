import { expect, it, vi } from 'vitest'

import { createRerun } from './rerun'

const createWork = () => {
  const ends: (() => void)[] = []
  const work = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)))
  return { work, end: () => ends.shift()?.() }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('runs once more for all who ask while it runs, after that run', async () => {
  const { work, end } = createWork()
  const rerun = createRerun(work)
  const first = rerun()
  const later = [rerun(), rerun()]
  await turn()
  expect(work).toHaveBeenCalledTimes(1)
  end()
  await first
  await turn()
  expect(work).toHaveBeenCalledTimes(2)
  end()
  await Promise.all(later)
  expect(work).toHaveBeenCalledTimes(2)
})

it('goes on after a run that failed', async () => {
  const work = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error('away'))
  const rerun = createRerun(work)
  const [first, second] = [rerun(), rerun()]
  await expect(first).rejects.toThrow('away')
  await second
  expect(work).toHaveBeenCalledTimes(2)
})

it('never runs twice at once, however soon after the end of a run somebody asks', async () => {
  const overlaps: number[] = []
  for (let turns = 0; turns <= 12; turns += 1) {
    const { work, end } = createWork()
    let running = 0
    const rerun = createRerun(async () => {
      running += 1
      if (running > 1) overlaps.push(turns)
      await work()
      running -= 1
    })
    const asked = [rerun(), rerun()]
    end()
    for (let index = 0; index < turns; index += 1) await Promise.resolve()
    asked.push(rerun())
    for (let index = 0; index < asked.length; index += 1) {
      await turn()
      end()
    }
    await Promise.all(asked)
  }
  expect(overlaps).toEqual([])
})
