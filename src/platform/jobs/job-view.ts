import type { Locale } from '../kernel/locale'
import type { Container } from '../ports/container'
import type { JobRow } from './job-row'

/** How browsers see jobs of some kinds: what the event stream carries of them. */
export interface JobView {
  /** Name of the event in the stream, e.g. `job`. */
  readonly event: string
  /** The row with what the slice keeps beside it; null when there is none. */
  find(container: Container, id: string): Promise<JobRow | null>
  /** An owner's jobs of these kinds, newest first: for a browser that was away for too long. */
  findLatest(container: Container, ownerKey: string, limit: number): Promise<readonly JobRow[]>
  /** @param progress - 0–1, the last known of a running job */
  render(row: JobRow, locale: Locale, container: Container, progress: number): unknown
}
