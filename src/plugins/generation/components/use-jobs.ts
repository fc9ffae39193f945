'use client'

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { isFinished } from '@/platform/kernel/job-state'

import type { Job } from '../contract'
import { applyJob, JOBS_KEY, jobKey, type JobPage } from './job-cache'
import { cancelJob, fetchJob, fetchJobs, moveJob, retryJob } from './job-calls'
import type { Move } from './line-order'

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

/**
 * Loads older pages for as long as a waiting job ends the list: only who knows all of them can say which is the next of
 * one's own, and which the last.
 */
export const useWholeLine = ({
  data,
  hasNextPage,
  isFetching,
  isError,
  fetchNextPage,
}: ReturnType<typeof useJobs>): void => {
  const isCut = hasNextPage && data.pages.at(-1)?.data.at(-1)?.state === 'queued'
  const isFree = !isFetching && !isError
  useEffect(() => {
    if (isCut && isFree) void fetchNextPage()
  }, [isCut, isFree, fetchNextPage])
}

/** One job until it has ended. */
export const useJob = (job: Job): Job =>
  useQuery({
    queryKey: jobKey(job.id),
    queryFn: ({ signal }) => fetchJob(job.id, signal),
    initialData: job,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? ONE_JOB_POLL_MS : false),
  }).data

/**
 * Cancels, tries again or moves in line, and shows the answer at once.
 *
 * @param onRetried - called with the new job that takes the place of this one
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
  const move = useMutation({
    mutationFn: (to: Move) => moveJob(jobId, to),
    onSuccess: (job) => {
      applyJob(client, job)
      // The others have moved as well; where no event comes through, this read shows it.
      return client.invalidateQueries({ queryKey: JOBS_KEY })
    },
  })
  return { cancel, retry, move }
}
