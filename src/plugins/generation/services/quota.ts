import { roundWait } from '@/platform/i18n/estimate'
import type { Quota } from '@/platform/jobs/submit-job'
import { DomainError } from '@/platform/kernel/domain-error'
import type { Rank } from '@/platform/kernel/rank'
import type { Container, EngineInfo } from '@/platform/ports/container'

const DAY_SECONDS = 24 * 60 * 60

type QuotaContainer = Pick<Container, 'engineCatalog' | 'settings'>

/** What a rank may draw with an engine, together with all others of its kind; null for no limit. */
export const quotaOf = (rank: Rank, engine: EngineInfo, container: QuotaContainer): Quota | null => {
  const { gpuPicturesPerDay, draftPicturesPerDay } = container.settings.limits
  const perDay = (engine.usesGpu ? gpuPicturesPerDay : draftPicturesPerDay)[rank]
  if (perDay === null) return null
  const alike = container.engineCatalog.filter(({ usesGpu }) => usesGpu === engine.usesGpu)
  return { perDay, engines: alike.map(({ id }) => id) }
}

// The window rolls: with each job that grows 24 hours old its pictures come back.
const USAGE = `
WITH counted AS (
  SELECT created_at, sum(cost) OVER () AS used, sum(cost) OVER (ORDER BY created_at, id) AS back
  FROM kadr_counted_jobs($1, $4::text[])
)
SELECT coalesce(max(used), 0)::int AS used,
  ceil(extract(epoch FROM min(created_at) FILTER (WHERE used - back + $2::int <= $3::int) - now()))::int AS ends
FROM counted`

interface Usage {
  readonly used: number
  /** Seconds, negative: how long ago the job was made whose end makes room; null when no end does. */
  readonly ends: number | null
}

interface Refused {
  readonly ownerKey: string
  readonly rank: Rank
  /** Pictures asked for; at least 1. */
  readonly count: number
  readonly quota: Quota
}

/**
 * The refusal for somebody who asked for more than is left: how many are left, and when as many as asked for can be drawn.
 * More than the limit itself never can: then no time is named, and `Retry-After` is a day. A rank that has none at all is
 * told so.
 */
export const quotaExceeded = async (
  container: Container,
  { ownerKey, rank, count, quota: { perDay, engines } }: Refused,
): Promise<DomainError> => {
  if (perDay === 0) return new DomainError(rank === 'guest' ? 'auth.required' : 'rank.tooLow')
  const [usage] = await container.database.query<Usage>(USAGE, [ownerKey, count, perDay, engines])
  const { used, ends } = usage ?? { used: 0, ends: null }
  const isPossible = count <= perDay
  const retryAfterSeconds = isPossible ? Math.max(1, DAY_SECONDS + (ends ?? -DAY_SECONDS)) : DAY_SECONDS
  const { unit, value } = roundWait(retryAfterSeconds)
  return new DomainError('generation.quotaExceeded', {
    who: rank === 'guest' ? 'guest' : 'account',
    limitPerDay: perDay,
    wish: count === 1 ? 'one' : 'many',
    left: Math.max(0, perDay - used),
    when: isPossible ? (unit === 'minutes' ? 'soon' : 'later') : 'never',
    wait: value,
    registration: rank === 'guest' ? container.settings.registration : 'closed',
    retryAfterSeconds,
  })
}
