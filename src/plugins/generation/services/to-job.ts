import type { Locale } from '@/platform/kernel/locale'
import type { Container } from '@/platform/ports/container'

import { describePicture } from '@/plugins/library/contract'

import { isFinished } from '@/platform/kernel/job-state'
import type { Wait } from '@/platform/jobs/job-row'

import type { Job } from '../contract'
import type { JobRecord } from './job-record'

/** Nobody can tell when a job is drawn that nobody can draw. */
const secondsBefore = ({ slots, costBefore }: Wait, perPicture: number): number | null =>
  slots === 0 ? null : (costBefore * perPicture) / slots

const estimateOf = (record: JobRecord, { engineCatalog }: ViewContainer, progress: number): number | null => {
  if (isFinished(record.state)) return null
  const expected = engineCatalog.find(({ id }) => id === record.engine)?.estimateSeconds ?? 1
  const perPicture = record.pace ?? expected
  const before = record.wait ? secondsBefore(record.wait, perPicture) : 0
  return before === null ? null : Math.max(1, Math.ceil(before + perPicture * record.cost * (1 - progress)))
}

const waitKeyOf = ({ hasWorker, slots, ahead, ownAhead }: Wait): string => {
  if (!hasWorker) return 'noWorker'
  if (slots === 0) return 'engineAway'
  if (ownAhead === 0) return 'inLine'
  return ownAhead === ahead ? 'ownFirst' : 'ownAndOthers'
}

const waitReasonOf = ({ wait }: JobRecord, locale: Locale, { translate }: ViewContainer): string | null => {
  if (!wait) return null
  const { ahead, ownAhead } = wait
  return translate(locale, `generation.wait.${waitKeyOf(wait)}`, {
    count: ahead,
    own: ownAhead,
    others: ahead - ownAhead,
  })
}

const errorOf = (record: JobRecord, locale: Locale, { translate }: ViewContainer): Job['error'] =>
  record.state === 'failed' && record.error_code
    ? {
        code: record.error_code,
        message: translate(locale, `errors.${record.error_code}`, record.error_params ?? {}),
      }
    : null

export type ViewContainer = Pick<Container, 'engineCatalog' | 'translate'>

const FILE = '/api/v1/media'

const requestOf = ({ request }: JobRecord) => {
  const { style, seed, prompt, negativePrompt, width, height, count } = request
  return { style, seed, prompt, negativePrompt, width, height, count }
}

/**
 * A job as clients see it.
 *
 * @param progress - 0–1, the last heard of a running job; ignored in other states
 */
export const toJob = (record: JobRecord, locale: Locale, container: ViewContainer, progress = 0): Job => ({
  id: record.id,
  kind: record.kind,
  state: record.state,
  progress: record.state === 'done' ? 1 : record.state === 'queued' ? 0 : progress,
  position: record.wait && record.wait.ahead + 1,
  waitReason: waitReasonOf(record, locale, container),
  estimateSeconds: estimateOf(record, container, record.state === 'queued' ? 0 : progress),
  engine: record.engine,
  ...requestOf(record),
  drawn: [...(record.result?.drawn ?? [])],
  notDrawn: [...(record.result?.notDrawn ?? [])],
  createdAt: record.created_at.toISOString(),
  startedAt: record.started_at?.toISOString() ?? null,
  finishedAt: record.finished_at?.toISOString() ?? null,
  results: record.results.map(({ alt, shows, ...result }) => ({
    ...result,
    alt: alt ?? describePicture(shows, locale, container.translate),
    url: `${FILE}/${result.mediaId}/file?variant=original`,
    thumbUrl: `${FILE}/${result.mediaId}/file?variant=thumb`,
  })),
  error: errorOf(record, locale, container),
})
