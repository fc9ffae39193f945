import type { Locale } from '@/platform/kernel/locale'
import type { Container } from '@/platform/ports/container'

import { describePicture } from '@/plugins/library/contract'

import { isFinished, type Job } from '../contract'
import type { JobRecord, Wait } from './job-record'

/** Nobody can tell when a job is drawn that nobody can draw. */
const secondsBefore = ({ slots, isEngineReady, picturesBefore }: Wait, perPicture: number): number | null =>
  slots === 0 || !isEngineReady ? null : (picturesBefore * perPicture) / slots

const estimateOf = (record: JobRecord, { engineCatalog }: ViewContainer, progress: number): number | null => {
  if (isFinished(record.state)) return null
  const expected = engineCatalog.find(({ id }) => id === record.engine)?.estimateSeconds ?? 1
  const perPicture = record.pace ?? expected
  const before = record.wait ? secondsBefore(record.wait, perPicture) : 0
  return before === null ? null : Math.max(1, Math.ceil(before + perPicture * record.count * (1 - progress)))
}

const waitKeyOf = ({ slots, isEngineReady, isTold, ahead, ownAhead }: Wait): string => {
  if (slots === 0) return 'noWorker'
  if (!isEngineReady) return 'engineAway'
  if (!isTold) return 'queueAway'
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
  style: record.style,
  seed: record.seed,
  prompt: record.prompt,
  negativePrompt: record.negative_prompt ?? '',
  width: record.width,
  height: record.height,
  count: record.count,
  drawn: [...(record.drawn ?? [])],
  notDrawn: [...(record.not_drawn ?? [])],
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
