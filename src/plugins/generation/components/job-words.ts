'use client'

import { useFormatter, useTranslations } from 'next-intl'

import type { Job } from '../contract'
import { useEstimate } from './use-format'

export interface JobWords {
  readonly title: string
  readonly placeLabel: string | undefined
  readonly reason: string | undefined
  readonly detail: string | undefined
  readonly progressLabel: string
  readonly progressName: string
}

/** What a job's card says in each state. */
export const useJobWords = (): ((job: Job) => JobWords) => {
  const t = useTranslations('generation.state')
  const format = useFormatter()
  const say = useEstimate()

  const titleOf = ({ state, prompt }: Job): string => {
    if (state === 'running') return t('running')
    if (state === 'storing') return t('storing')
    return state === 'cancelled' ? t('cancelled') : prompt
  }
  const placeOf = ({ state, position }: Job): string | undefined => {
    if (state === 'failed') return t('failed')
    if (state !== 'queued') return undefined
    return position === null ? t('queued') : t('queuedPlace', { position })
  }
  return (job) => ({
    title: titleOf(job),
    placeLabel: placeOf(job),
    reason: job.error?.message ?? job.waitReason ?? undefined,
    detail: job.estimateSeconds === null ? undefined : say(job.estimateSeconds),
    progressLabel: format.number(job.progress, 'percent'),
    progressName: t('progressLabel', { prompt: job.prompt }),
  })
}

/** Which words of the prompt are not in the picture; undefined when all are. */
export const useNotDrawn = (): ((job: Pick<Job, 'notDrawn'>) => string | undefined) => {
  const t = useTranslations('generation.result')
  /** A word as it stands in the prompt; the reason that may follow after a comma is no word of the prompt. */
  const quote = (words: string): string => {
    const [word = '', ...reason] = words.split(', ')
    return [t('quoted', { word }), ...reason].join(', ')
  }
  return ({ notDrawn }) =>
    notDrawn.length > 0 ? t('notDrawn', { words: notDrawn.map(quote).join(', ') }) : undefined
}
