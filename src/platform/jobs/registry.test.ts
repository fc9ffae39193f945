import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'

import type { JsonObject } from '../kernel/json'
import { defineJob, type JobContext } from './define-job'
import { createJobRegistry } from './registry'

const CONTEXT = {} as JobContext

const jobOf = (name: string, handle = vi.fn(() => Promise.resolve())) => ({
  handle,
  job: defineJob({
    name,
    schema: z.strictObject({ jobId: z.string().min(1), count: z.int().default(1) }),
    load: () => Promise.resolve({ default: handle }),
  }),
})

describe('the job registry', () => {
  it('gives a message to its handler, with the data as the schema reads it', async () => {
    const [one, two] = [jobOf('one'), jobOf('two')]
    const registry = createJobRegistry([one.job, two.job])
    await registry.run({ name: 'two', id: 'x', data: { jobId: 'x' } }, CONTEXT)
    expect(two.handle).toHaveBeenCalledExactlyOnceWith({ jobId: 'x', count: 1 }, CONTEXT)
    expect(one.handle).not.toHaveBeenCalled()
  })

  it.each<[JsonObject]>([[{}], [{ jobId: '' }], [{ jobId: 7 }], [{ jobId: 'x', rank: 'admin' }]])(
    'refuses %o before any handler sees it',
    async (data) => {
      const { job, handle } = jobOf('one')
      await expect(createJobRegistry([job]).run({ name: 'one', id: 'x', data }, CONTEXT)).rejects.toThrow(
        z.ZodError,
      )
      expect(handle).not.toHaveBeenCalled()
    },
  )

  it('says so when nobody handles a message', async () => {
    const registry = createJobRegistry([])
    await expect(registry.run({ name: 'lost', id: 'x', data: {} }, CONTEXT)).rejects.toThrow(
      'nobody handles lost',
    )
  })

  it('does not start with two jobs of one name', () => {
    expect(() => createJobRegistry([jobOf('one').job, jobOf('one').job])).toThrow('two jobs share a name')
  })

  it('does not start with a handler that cannot be loaded', async () => {
    const broken = { ...jobOf('broken').job, load: () => Promise.reject(new Error('no such file')) }
    await expect(createJobRegistry([jobOf('one').job, broken]).check()).rejects.toThrow('no such file')
    await createJobRegistry([jobOf('one').job]).check()
  })

  it('passes on what a handler throws', async () => {
    const { job } = jobOf(
      'one',
      vi.fn(() => Promise.reject(new Error('out of paper'))),
    )
    const run = createJobRegistry([job]).run({ name: 'one', id: 'x', data: { jobId: 'x' } }, CONTEXT)
    await expect(run).rejects.toThrow('out of paper')
  })
})
