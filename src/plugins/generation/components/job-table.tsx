'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

import type { Job } from '../contract'
import { ExamplePrompts } from './example-prompts'
import { JobCard, type JobCardProps } from './job-card'
import type { JobPage } from './job-cache'
import { inLineOrder, placesInLine, type PlaceInLine } from './line-order'
import { useJobs, useWholeLine } from './use-jobs'

const CANCELLED_SHOWN_MS = 10_000

/** A job cancelled while it was looked at stays for ten seconds, with its way back; one cancelled before is not shown. */
function CancelledJob({ job }: Readonly<{ job: Job }>) {
  const [isShown, setShown] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), CANCELLED_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [])
  return isShown ? (
    <li className="empty:hidden">
      <JobCard job={job} />
    </li>
  ) : null
}

/** The cards of one job: one while it is under way, one for each picture when it is done. */
function JobItems({ job, at, onMoved }: Readonly<Pick<JobCardProps, 'at' | 'job' | 'onMoved'>>) {
  const [wasCancelled] = useState(job.state === 'cancelled')
  if (job.state === 'cancelled') return wasCancelled ? null : <CancelledJob job={job} />
  const isWide = job.state !== 'done'
  if (job.state === 'done' && job.results.length === 0) return null
  return (
    <>
      <li className={isWide ? 'col-span-2 empty:hidden sm:col-span-1' : undefined}>
        <JobCard job={job} at={at} onMoved={onMoved} />
      </li>
      {job.results.slice(1).map((result, at) => (
        <li key={result.mediaId}>
          <JobCard job={job} resultIndex={at + 1} />
        </li>
      ))}
    </>
  )
}

const isShown = ({ state, results }: Job): boolean =>
  state !== 'cancelled' && !(state === 'done' && results.length === 0)

export interface JobTableProps {
  readonly first: JobPage
}

/** Everything asked for, newest first, from pencil to ink. */
export function JobTable({ first }: JobTableProps) {
  const t = useTranslations('generation.table')
  const list = useJobs(first)
  useWholeLine(list)
  const jobs = inLineOrder(list.data.pages.flatMap(({ data }) => data))
  const places = placesInLine(jobs)
  const [moved, setMoved] = useState<(PlaceInLine & { readonly prompt: string }) | null>(null)
  const count = jobs.filter(isShown).length
  return (
    <Section title={t('title')} meta={count > 0 ? t('summary', { count }) : undefined}>
      {count === 0 ? <ExamplePrompts /> : null}
      <ul className="grid grid-cols-2 items-start gap-x-2 gap-y-6 sm:gap-x-3 md:grid-cols-3 2xl:grid-cols-4">
        {jobs.map((job) => (
          <JobItems
            key={job.id}
            job={job}
            at={places.get(job.id)}
            onMoved={(place) => setMoved({ prompt: job.prompt, place, count: places.size })}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {moved ? t('moved', moved) : null}
      </p>
      {list.isError ? (
        <Note tone="bad" role="alert" className="mt-4">
          {t('loadFailed')}
        </Note>
      ) : null}
      {list.hasNextPage ? (
        <Button
          variant="line"
          className="mt-6"
          isLoading={list.isFetchingNextPage}
          loadingLabel={t('loadingMore')}
          onClick={() => void list.fetchNextPage()}
        >
          {t('showMore')}
        </Button>
      ) : null}
    </Section>
  )
}
