import type { JobKind } from '@/platform/jobs/job-kind'
import type { RecurringTask } from '@/platform/jobs/recurring-task'

import { imageKind } from './jobs/image-kind'
import { forgetJobs, forgetOldKeys } from './services/forget-jobs'

const MINUTE_MS = 60_000

export const generationJobs: readonly JobKind[] = [imageKind]

export const generationTasks: readonly RecurringTask[] = [
  { name: 'generation.forgetKeys', everyMs: 60 * MINUTE_MS, run: forgetOldKeys },
  { name: 'generation.forgetJobs', everyMs: 5 * MINUTE_MS, run: forgetJobs },
]
