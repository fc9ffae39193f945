import type { RecurringTask } from '@/platform/jobs/recurring-task'

import { sweepMedia } from './services/sweep-media'

export const libraryTasks: readonly RecurringTask[] = [
  { name: 'library.sweepMedia', everyMs: 5 * 60_000, run: sweepMedia },
]
