import { defineWorkerPart } from '@/platform/slices/worker-part'

import { sweepMedia } from './services/sweep-media'

const SWEEP_MS = 5 * 60_000

export default defineWorkerPart({
  recurringTasks: [{ name: 'sweep pictures', everyMs: SWEEP_MS, run: sweepMedia }],
})
