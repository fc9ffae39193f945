import { defineWorkerPart } from '@/platform/slices/worker-part'

import { anchorHead } from './services/anchor'

const MINUTE_MS = 60_000

export default defineWorkerPart({
  recurringTasks: [{ name: 'audit.anchorHead', everyMs: MINUTE_MS, run: anchorHead }],
})
