'use client'

import { Download, RotateCw, X } from 'lucide-react'
import { useTranslations } from 'next-intl'

import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { JobTile, type JobState as TileState } from '@/ui/job-tile'
import { Note } from '@/ui/note'

import { isFinished } from '@/platform/kernel/job-state'

import type { Job, JobState } from '../contract'
import { downloadUrl } from './download-url'
import { ResultLabel } from './result-label'
import { useJobWords, useNotDrawn } from './job-words'
import { placeAfter, type Move, type PlaceInLine } from './line-order'
import { MoveMenu } from './move-menu'
import { useRefusal } from './use-refusal'
import { ResultPicture } from './result-picture'
import { useJobActs } from './use-jobs'

const TILE_STATES: Record<JobState, TileState> = {
  queued: 'waiting',
  running: 'running',
  storing: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
}

function CancelButton({ act }: Readonly<{ act: ReturnType<typeof useJobActs>['cancel'] }>) {
  const t = useTranslations('generation.act')
  return (
    <Button
      variant="quiet"
      size="sm"
      icon={<X aria-hidden />}
      isLoading={act.isPending}
      loadingLabel={t('cancelling')}
      onClick={() => act.mutate()}
    >
      {t('cancel')}
    </Button>
  )
}

function RetryButton({
  act,
  variant,
}: Readonly<{ act: ReturnType<typeof useJobActs>['retry']; variant: 'solid' | 'quiet' }>) {
  const t = useTranslations('generation.act')
  return (
    <Button
      variant={variant}
      size="sm"
      icon={<RotateCw aria-hidden />}
      isLoading={act.isPending}
      loadingLabel={t('retrying')}
      onClick={() => act.mutate()}
    >
      {t('retry')}
    </Button>
  )
}

export interface JobCardProps {
  readonly job: Job
  /** Which of the job's pictures; a job has one card for each once it is done. Default the first. */
  readonly resultIndex?: number
  readonly isLarge?: boolean
  /** Of a waiting job among others of one's own; left out, it cannot be moved. */
  readonly at?: PlaceInLine
  /** Called with its place among the owner's jobs once it has been moved. */
  readonly onMoved?: (place: number) => void
  readonly onRetried?: (job: Job) => void
}

/** What can be done with a job that has not ended. */
function UnderWay({
  acts: { cancel, move },
  at,
  onMoved,
}: Readonly<Pick<JobCardProps, 'at' | 'onMoved'> & { acts: ReturnType<typeof useJobActs> }>) {
  const onMove = (to: Move, from: PlaceInLine): void =>
    move.mutate(to, { onSuccess: () => onMoved?.(placeAfter(from, to)) })
  return (
    <>
      {at ? <MoveMenu at={at} isMoving={move.isPending} onMove={(to) => onMove(to, at)} /> : null}
      <CancelButton act={cancel} />
    </>
  )
}

/** A job from the wish to the picture: place in line, progress, result, or what went wrong and the next verb. */
export function JobCard({ job, resultIndex = 0, isLarge, at, onMoved, onRetried }: JobCardProps) {
  const t = useTranslations('generation')
  const words = useJobWords()(job)
  const notDrawn = useNotDrawn()
  const acts = useJobActs(job.id, onRetried)
  const { cancel, retry, move } = acts
  const refusal = useRefusal(cancel.error ?? retry.error ?? move.error)
  const result = job.results[resultIndex]
  // A new job stands in its place.
  if (retry.isSuccess) return null

  const actions = isFinished(job.state) ? null : <UnderWay acts={acts} at={at} onMoved={onMoved} />
  const download = result ? (
    <ButtonLink
      href={downloadUrl(result.url)}
      download
      variant="quiet"
      size="sm"
      icon={<Download aria-hidden />}
    >
      <span className="max-sm:sr-only">{t('act.download')}</span>
    </ButtonLink>
  ) : null
  return (
    <>
      <JobTile
        {...words}
        state={TILE_STATES[job.state]}
        progress={job.progress}
        width={result?.width ?? job.width}
        height={result?.height ?? job.height}
        detail={job.state === 'done' ? notDrawn(job) : words.detail}
        picture={result ? <ResultPicture result={result} isLarge={isLarge} /> : undefined}
        label={result ? <ResultLabel engine={job.engine} /> : undefined}
        remedy={job.state === 'failed' ? <RetryButton act={retry} variant="solid" /> : undefined}
        actions={
          job.state === 'cancelled' ? <RetryButton act={retry} variant="quiet" /> : (download ?? actions)
        }
      />
      {refusal ? (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      ) : null}
    </>
  )
}
