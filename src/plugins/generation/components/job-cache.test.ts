import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'

import type { Job } from '../contract'
import { applyJob, JOBS_KEY, jobKey, newerOf, withJob, type JobPages } from './job-cache'

const job = (id: string, part: Partial<Job> = {}): Job =>
  ({ id, state: 'queued', progress: 0, ...part }) as Job
const pagesOf = (...pages: Job[][]): JobPages => ({
  pages: pages.map((data) => ({ data, nextCursor: null })),
  pageParams: pages.map(() => null),
})
const idsOf = ({ pages }: JobPages) => pages.map(({ data }) => data.map(({ id }) => id))

describe('newerOf', () => {
  it('does not let a late answer wake what has ended', () => {
    const done = job('a', { state: 'done' })
    expect(newerOf(done, job('a', { state: 'running' }))).toBe(done)
  })

  it('lets a job go back to waiting, when its worker died', () => {
    const waiting = job('a')
    expect(newerOf(job('a', { state: 'running' }), waiting)).toBe(waiting)
    expect(newerOf(undefined, waiting)).toBe(waiting)
  })
})

describe('withJob', () => {
  it('puts a new job where its age belongs and leaves the other pages alone', () => {
    expect(idsOf(withJob(pagesOf([job('b')], [job('a')]), job('c')))).toEqual([['c', 'b'], ['a']])
    expect(idsOf(withJob(pagesOf(), job('a')))).toEqual([['a']])
    expect(idsOf(withJob(pagesOf([job('c'), job('a')]), job('b')))).toEqual([['c', 'b', 'a']])
  })

  it('replaces a known job where it stands', () => {
    const pages = withJob(pagesOf([job('b')], [job('a')]), job('a', { state: 'running', progress: 0.5 }))
    expect(idsOf(pages)).toEqual([['b'], ['a']])
    expect(pages.pages[1]?.data[0]?.progress).toBe(0.5)
  })
})

describe('applyJob', () => {
  it('writes into the list and the single answer', () => {
    const client = new QueryClient()
    client.setQueryData(JOBS_KEY, pagesOf([job('a')]))
    applyJob(client, job('a', { state: 'done' }))
    expect(client.getQueryData<Job>(jobKey('a'))?.state).toBe('done')
    expect(client.getQueryData<JobPages>(JOBS_KEY)?.pages[0]?.data[0]?.state).toBe('done')
  })

  it('makes no list where none was asked for', () => {
    const client = new QueryClient()
    applyJob(client, job('a'))
    expect(client.getQueryData(JOBS_KEY)).toBeUndefined()
  })
})
