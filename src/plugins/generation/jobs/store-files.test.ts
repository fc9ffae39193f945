import { expect, it } from 'vitest'

import { isUuid, uuidv7 } from '@/platform/kernel/ids'

import { mediaIdOf } from './store-files'

const JOB = '01a20954-1234-7abc-8def-0123456789ab'

it('gives a picture the same id in every attempt', () => {
  expect(mediaIdOf(JOB, 0)).toBe(mediaIdOf(JOB, 0))
})

it('is a UUID of version 7 with the time of its job', () => {
  const id = mediaIdOf(JOB, 3)
  expect(isUuid(id)).toBe(true)
  expect([id.slice(0, 13), id[14], id[19]]).toEqual([JOB.slice(0, 13), '7', '8'])
})

it('differs between pictures and between jobs of one millisecond', () => {
  const jobs = Array.from({ length: 500 }, () => uuidv7(1_800_000_000_000))
  const ids = jobs.flatMap((job) => [0, 1, 2, 3].map((index) => mediaIdOf(job, index)))
  expect(new Set(ids).size).toBe(2_000)
})
