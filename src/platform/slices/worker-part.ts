import type { Job } from '../jobs/define-job'
import type { RecurringTask } from '../jobs/recurring-task'

/** What the worker gets of a slice. */
export interface WorkerPart {
  readonly jobs?: readonly Job[]
  readonly recurringTasks?: readonly RecurringTask[]
}

export const defineWorkerPart = (part: WorkerPart): WorkerPart => part
