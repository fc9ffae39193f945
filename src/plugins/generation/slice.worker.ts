import { defineWorkerPart } from '@/platform/slices/worker-part'

import { forgetJobs, forgetOldKeys, generationJobs, reconcile, refillQueue } from './jobs'
import { createPresenceTask } from './services/presence-task'

const REFILL_MS = 10_000
const FORGET_JOBS_MS = 5 * 60_000
const HOUR_MS = 60 * 60_000

export default defineWorkerPart({
  jobs: generationJobs,
  recurringTasks: [
    createPresenceTask(),
    { name: 'reconcile', everyMs: ({ reconcileMs }) => reconcileMs, run: reconcile },
    {
      name: 'refill queue',
      everyMs: ({ reconcileMs }) => Math.max(REFILL_MS, reconcileMs),
      run: refillQueue,
    },
    { name: 'forget idempotency keys', everyMs: HOUR_MS, run: forgetOldKeys },
    { name: 'forget jobs', everyMs: FORGET_JOBS_MS, run: forgetJobs },
  ],
})
