'use client'

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { isFinished, type Job } from '../contract'
import { applyJob, JOBS_KEY, jobKey, type JobPage } from './job-cache'
import { cancelJob, fetchJob, fetchJobs, retryJob } from './job-calls'

// Events come at once; this only helps where the stream cannot be held open.
const ONE_JOB_POLL_MS = 1_500
const LIST_POLL_MS = 10_000

const isUnderWay = (job: Job | undefined): boolean => job !== undefined && !isFinished(job.state)

/**
 * Own jobs, newest first, page by page.
 *
 * @param first - the first page, as the server rendered it
 */
export const useJobs = (first: JobPage) =>
  useInfiniteQuery({
    queryKey: JOBS_KEY,
    queryFn: ({ pageParam, signal }) => fetchJobs(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    initialData: { pages: [first], pageParams: [null] },
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ data }) => data.some(isUnderWay)) ? LIST_POLL_MS : false,
  })

/** One job until it has ended. */
export const useJob = (job: Job): Job =>
  useQuery({
    queryKey: jobKey(job.id),
    queryFn: ({ signal }) => fetchJob(job.id, signal),
    initialData: job,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? ONE_JOB_POLL_MS : false),
  }).data

/**
 * Cancels or tries again, and shows the answer at once.
 *
 * @param onRetried - told of the new job that takes the place of this one
 */
export const useJobActs = (jobId: string, onRetried?: (job: Job) => void) => {
  const client = useQueryClient()
  const onSuccess = (job: Job) => applyJob(client, job)
  const cancel = useMutation({ mutationFn: () => cancelJob(jobId), onSuccess })
  const retry = useMutation({
    mutationFn: () => retryJob(jobId),
    onSuccess: (job) => {
      applyJob(client, job)
      onRetried?.(job)
    },
  })
  return { cancel, retry }
}
