import { defineTopic } from '../kernel/topic'
import type { Locale } from '../kernel/locale'
import type { Container } from '../ports/container'
import type { JobKind } from './job-kind'
import type { JobRow } from './job-row'

/** How browsers see jobs of some kinds: what the event stream carries of them. Jobs of other kinds they do not see. */
export interface JobView {
  readonly kinds: readonly Pick<JobKind, 'kind'>[]
  /** Name of the event in the stream, e.g. `job`. */
  readonly event: string
  /** The row with what the slice keeps beside it; null when there is none. */
  readonly find: (container: Container, id: string) => Promise<JobRow | null>
  /** An owner's jobs of these kinds, newest first: for a browser that was away for too long. */
  readonly findLatest: (container: Container, ownerKey: string, limit: number) => Promise<readonly JobRow[]>
  /** @param progress - 0–1, the last known of a running job */
  readonly serialize: (row: JobRow, locale: Locale, container: Container, progress: number) => unknown
}

/** A job that browsers see has just been done. Announced in every web process. */
export const JOB_DONE = defineTopic<Pick<JobRow, 'id' | 'kind' | 'owner_key'>>('jobs.done')
