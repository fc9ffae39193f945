import type { InfiniteData, QueryClient } from '@tanstack/react-query'

import { newestFirst } from '@/platform/browser/newest-first'

import { isFinished } from '@/platform/kernel/job-state'

import type { Job } from '../contract'

export interface JobPage {
  readonly data: readonly Job[]
  readonly nextCursor: string | null
}

export type JobPages = InfiniteData<JobPage, string | null>

export const JOBS_KEY = ['generation', 'jobs'] as const
export const jobKey = (id: string) => ['generation', 'job', id] as const

/** Answers and events may overtake each other: what has ended never runs again. */
export const newerOf = (known: Job | undefined, incoming: Job): Job =>
  known && isFinished(known.state) && !isFinished(incoming.state) ? known : incoming

const isIn = (pages: JobPages, id: string): boolean =>
  pages.pages.some(({ data }) => data.some((job) => job.id === id))

/** The list with this job in its place; a job not seen before goes where its age puts it. */
export const withJob = (pages: JobPages, incoming: Job): JobPages => {
  if (isIn(pages, incoming.id)) {
    const replace = (job: Job) => (job.id === incoming.id ? newerOf(job, incoming) : job)
    return { ...pages, pages: pages.pages.map((page) => ({ ...page, data: page.data.map(replace) })) }
  }
  const [first = { data: [], nextCursor: null }, ...rest] = pages.pages
  return { ...pages, pages: [{ ...first, data: [incoming, ...first.data].sort(newestFirst) }, ...rest] }
}

/** Writes the state of a job that an event brought into every cached answer that shows it. */
export const applyJob = (client: QueryClient, incoming: Job): void => {
  client.setQueryData<Job>(jobKey(incoming.id), (known) => newerOf(known, incoming))
  client.setQueryData<JobPages>(JOBS_KEY, (pages) => pages && withJob(pages, incoming))
}
