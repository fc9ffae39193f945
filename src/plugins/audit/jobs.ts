import type { RecurringTask } from '@/platform/jobs/recurring-task'

import { anchorHead } from './services/anchor'

export const auditTasks: readonly RecurringTask[] = [
  { name: 'audit.anchorHead', everyMs: 60_000, run: anchorHead },
]
