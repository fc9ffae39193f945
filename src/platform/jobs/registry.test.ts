import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { defineJob, defineJobKind } from './job-kind'
import { createJobRegistry } from './registry'

const jobOf = (kind: string) =>
  defineJob(defineJobKind({ kind, request: z.strictObject({}), lane: () => 'cpu', cost: () => 1 }), () =>
    Promise.resolve({ default: () => Promise.resolve({}) }),
  )

describe('the job registry', () => {
  it('finds a kind by its name, and none that nobody has defined', () => {
    const [one, two] = [jobOf('one'), jobOf('two')]
    const registry = createJobRegistry([one, two])
    expect([registry.find('two'), registry.find('three')]).toEqual([two, undefined])
  })

  it('does not start with two jobs of one kind', () => {
    expect(() => createJobRegistry([jobOf('one'), jobOf('one')])).toThrow('two jobs share the kind one')
  })

  it('does not start with a handler that cannot be loaded', async () => {
    const broken = { ...jobOf('broken'), load: () => Promise.reject(new Error('no such file')) }
    await expect(createJobRegistry([jobOf('one'), broken]).check()).rejects.toThrow('no such file')
    await createJobRegistry([jobOf('one')]).check()
  })
})
