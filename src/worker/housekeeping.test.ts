import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { RecurringTask } from '@/platform/jobs/recurring-task'
import type { WorkerContainer } from '@/platform/ports/container'

import { startHousekeeping } from './housekeeping'

const warn = vi.fn()
const container = { log: { warn }, settings: { reconcileMs: 700 } } as unknown as WorkerContainer

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  warn.mockReset()
})

const taskOf = (run: RecurringTask['run'], more: Partial<RecurringTask> = {}): RecurringTask => ({
  name: 'sweep',
  everyMs: 1_000,
  run,
  ...more,
})

it('runs a task at start and again after its pause, which may come from the settings', async () => {
  const [fixed, set] = [vi.fn(() => Promise.resolve()), vi.fn(() => Promise.resolve())]
  const { stop } = startHousekeeping(container, [
    taskOf(fixed),
    taskOf(set, { name: 'mend', everyMs: ({ reconcileMs }) => reconcileMs }),
  ])
  await vi.advanceTimersByTimeAsync(1_400)
  await stop()
  expect([fixed.mock.calls.length, set.mock.calls.length]).toEqual([2, 3])
  expect(fixed).toHaveBeenCalledWith(container)
})

it('never runs a task twice at once: the pause begins when a run has ended', async () => {
  let finish = (): void => undefined
  const run = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  const { stop } = startHousekeeping(container, [taskOf(run)])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(run).toHaveBeenCalledOnce()
  finish()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(run).toHaveBeenCalledTimes(2)
  finish()
  await stop()
})

it('logs a run that fails and tries again, while the other tasks go on', async () => {
  const failing = vi.fn(() => Promise.reject(new Error('no room')))
  const other = vi.fn(() => Promise.resolve())
  const { stop } = startHousekeeping(container, [taskOf(failing), taskOf(other, { name: 'other' })])
  await vi.advanceTimersByTimeAsync(1_000)
  await stop()
  expect([failing.mock.calls.length, other.mock.calls.length]).toEqual([2, 2])
  expect(warn).toHaveBeenCalledWith(expect.objectContaining({ task: 'sweep' }), expect.any(String))
})

it('calls the end of a task after its last run, and none afterwards', async () => {
  const seen: string[] = []
  const task = taskOf(
    async () => {
      await Promise.resolve()
      seen.push('run')
    },
    { end: async () => void seen.push('end') },
  )
  const { stop } = startHousekeeping(container, [task])
  await stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(seen).toEqual(['run', 'end'])
})

it('ends the other tasks when one cannot end', async () => {
  const end = vi.fn(() => Promise.resolve())
  const run = () => Promise.resolve()
  const { stop } = startHousekeeping(container, [
    taskOf(run, { end: () => Promise.reject(new Error('no database')) }),
    taskOf(run, { name: 'other', end }),
  ])
  await stop()
  expect(end).toHaveBeenCalledOnce()
  expect(warn).toHaveBeenCalledOnce()
})
