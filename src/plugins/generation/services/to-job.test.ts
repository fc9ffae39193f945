import { describe, expect, it } from 'vitest'

import type { Wait } from '@/platform/jobs/job-row'
import { JOB_STATES } from '@/platform/kernel/job-state'

import { Job, type JobState } from '../contract'
import type { JobRecord } from './job-record'
import { toJob, type ViewContainer } from './to-job'

const ID = '01a20954-0000-7000-8000-000000000001'

const container = {
  engineCatalog: [
    {
      id: 'draft',
      digitalSourceType: 'algorithmicMedia',
      styles: ['book'],
      usesGpu: false,
      estimateSeconds: 3,
    },
  ],
  translate: (locale: string, key: string, params?: object) =>
    `${locale} ${key} ${JSON.stringify(params ?? {})}`,
} as unknown as ViewContainer

const record = (part: Partial<JobRecord> = {}): JobRecord => ({
  id: ID,
  owner_key: 'u:someone',
  owner_id: null,
  locale: 'en',
  body_hash: 'x',
  kind: 'image',
  state: 'queued',
  engine: 'draft',
  lane: 'cpu',
  cost: 1,
  request: { prompt: 'a fox', negativePrompt: '', style: 'book', width: 64, height: 64, count: 1, seed: 7 },
  result: null,
  attempt: 0,
  fence: 0,
  started_at: null,
  finished_at: null,
  created_at: new Date('2026-01-02T03:04:05.678Z'),
  error_code: null,
  error_params: null,
  results: [],
  wait: null,
  pace: null,
  ...part,
})

const waits = (part: Partial<Wait> = {}): Partial<JobRecord> => ({
  state: 'queued',
  wait: {
    ahead: 0,
    ownAhead: 0,
    costBefore: 0,
    slots: 2,
    hasWorker: true,
    ...part,
  },
})

describe('a job as clients see it', () => {
  it.each(JOB_STATES)('fits the contract when %s', (state) => {
    const wait = state === 'queued' ? waits({ ahead: 2 }) : { state }
    const job = toJob(record(wait), 'en', container, 0.5)
    expect(Job.strict().parse(job)).toEqual(job)
    expect(JSON.stringify(job)).not.toMatch(/u:someone|body_hash/)
  })

  it.each<[JobState, number]>([
    ['queued', 0],
    ['running', 0.5],
    ['storing', 0.5],
    ['done', 1],
  ])('when %s has got as far as %d', (state, progress) => {
    expect(toJob(record({ state }), 'en', container, 0.5).progress).toBe(progress)
  })

  it('waits in line with a place, a reason and an estimate for what is before it', () => {
    const wait = waits({ ahead: 4, costBefore: 4 })
    expect(toJob(record({ ...wait, cost: 2 }), 'pl', container)).toMatchObject({
      position: 5,
      waitReason: 'pl generation.wait.inLine {"count":4,"own":0,"others":4}',
      estimateSeconds: 12,
    })
  })

  it('is estimated from how fast the engine drew of late, by all workers together', () => {
    const wait = waits({ ahead: 1, costBefore: 10, slots: 4 })
    expect(toJob(record({ ...wait, pace: 2, cost: 3 }), 'en', container).estimateSeconds).toBe(11)
    expect(toJob(record({ state: 'running', pace: 2, cost: 3 }), 'en', container, 0.5).estimateSeconds).toBe(
      3,
    )
  })

  it.each<[string, Partial<Wait>]>([
    ['inLine', {}],
    ['inLine', { ahead: 3 }],
    ['ownFirst', { ahead: 3, ownAhead: 3 }],
    ['ownAndOthers', { ahead: 3, ownAhead: 1 }],
    ['noWorker', { slots: 0, hasWorker: false }],
    ['engineAway', { slots: 0, ahead: 3 }],
  ])('waits for the reason %s', (key, part) => {
    expect(toJob(record(waits(part)), 'en', container).waitReason).toContain(`generation.wait.${key} `)
  })

  it('names no time while nobody can draw it', () => {
    expect(toJob(record(waits({ slots: 0 })), 'en', container).estimateSeconds).toBeNull()
  })

  it('neither waits nor is estimated once it has ended', () => {
    for (const state of ['done', 'failed', 'cancelled'] as const) {
      expect(toJob(record({ state }), 'en', container)).toMatchObject({
        position: null,
        waitReason: null,
        estimateSeconds: null,
      })
    }
  })

  it('says why it failed in the reader’s language, and only when it failed', () => {
    const fault = { error_code: 'engine.failed', error_params: { a: 1 } }
    expect(toJob(record({ state: 'failed', ...fault }), 'pl', container).error).toEqual({
      code: 'engine.failed',
      message: 'pl errors.engine.failed {"a":1}',
    })
    expect(toJob(record({ state: 'queued', ...fault }), 'pl', container).error).toBeNull()
  })
})
