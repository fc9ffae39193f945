import type { JobView } from '@/platform/jobs/job-view'

import { imageKind } from '../jobs/image-kind'
import { findJobById, findOwnJobs } from './find-jobs'
import type { JobRecord } from './job-record'
import { toJob } from './to-job'

/** Jobs of this slice, as browsers receive them: the event `job` of the stream. */
export const jobView: JobView = {
  kinds: [imageKind],
  event: 'job',
  find: ({ database }, id) => findJobById(database, id),
  findLatest: findOwnJobs,
  serialize: (row, locale, container, progress) => toJob(row as JobRecord, locale, container, progress),
}
