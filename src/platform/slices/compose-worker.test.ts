import { expect, it } from 'vitest'
import { z } from 'zod'

import { defineJob, defineJobKind } from '../jobs/job-kind'
import { composeWorker } from './compose-worker'
import { defineSlice } from './slice'
import type { WorkerPart } from './worker-part'

const sliceOf = (name: string, part: WorkerPart) =>
  defineSlice({ name, worker: () => Promise.resolve({ default: part }) })

const job = (name: string) =>
  defineJob(
    defineJobKind({ kind: name, request: z.strictObject({}), lane: () => 'cpu', cost: () => 1 }),
    () => Promise.resolve({ default: () => Promise.resolve({}) }),
  )

const task = (name: string) => ({ name, everyMs: 1_000, run: () => Promise.resolve() })

it('has the jobs and recurring tasks of all slices', async () => {
  const { jobs, recurringTasks } = await composeWorker([
    sliceOf('one', { jobs: [job('one.draw')], recurringTasks: [task('sweep')] }),
    defineSlice({ name: 'none' }),
    sliceOf('two', { recurringTasks: [task('mend')] }),
  ])
  expect(jobs.map(({ kind }) => kind.kind)).toEqual(['one.draw'])
  expect(recurringTasks.map(({ name }) => name)).toEqual(['sweep', 'mend'])
})

it('does not start with a job of two slices', async () => {
  const both = [sliceOf('one', { jobs: [job('draw')] }), sliceOf('two', { jobs: [job('draw')] })]
  await expect(composeWorker(both)).rejects.toThrow(
    'The job or recurring task draw is declared twice: by one and by two',
  )
})

it('does not start with a recurring task of two slices', async () => {
  const both = [
    sliceOf('one', { recurringTasks: [task('sweep')] }),
    sliceOf('two', { recurringTasks: [task('sweep')] }),
  ]
  await expect(composeWorker(both)).rejects.toThrow(
    'The job or recurring task sweep is declared twice: by one and by two',
  )
})
