import type { JobDefinition } from '../jobs/job-kind'
import type { RecurringTask } from '../jobs/recurring-task'

/** What the worker gets of a slice. */
export interface WorkerPart {
  readonly jobs?: readonly JobDefinition[]
  readonly recurringTasks?: readonly RecurringTask[]
}

export const defineWorkerPart = (part: WorkerPart): WorkerPart => part
