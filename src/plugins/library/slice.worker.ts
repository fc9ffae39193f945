import { defineWorkerPart } from '@/platform/slices/worker-part'

import { sweepMedia } from './services/sweep-media'

const SWEEP_MS = 5 * 60_000

export default defineWorkerPart({
  recurringTasks: [{ name: 'library.sweepMedia', everyMs: SWEEP_MS, run: sweepMedia }],
})
