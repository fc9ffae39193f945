import { defineJob } from '@/platform/jobs/job-kind'
import { defineWorkerPart } from '@/platform/slices/worker-part'

import { imageKind } from './jobs/image-kind'
import { expireIdempotencyKeys, forgetJobs } from './services/forget-jobs'

const FORGET_JOBS_MS = 5 * 60_000
const HOUR_MS = 60 * 60_000

export default defineWorkerPart({
  jobs: [defineJob(imageKind, () => import('./jobs/render-image.handler'))],
  recurringTasks: [
    { name: 'generation.forgetKeys', everyMs: HOUR_MS, run: expireIdempotencyKeys },
    { name: 'generation.forgetJobs', everyMs: FORGET_JOBS_MS, run: forgetJobs },
  ],
})
