import { createJobRegistry, type JobRegistry } from '@/platform/jobs/registry'
import { taskKind } from '@/platform/jobs/recurring-task'
import { createVacuumTask } from '@/platform/upkeep/vacuum-task'
import { auditTasks } from '@/plugins/audit/jobs'
import { generationJobs, generationTasks } from '@/plugins/generation/jobs'
import { libraryTasks } from '@/plugins/library/jobs'

/** Every kind of job and every recurring task of the product. */
export const createRegistry = (): JobRegistry =>
  createJobRegistry([
    ...generationJobs,
    ...[createVacuumTask(), ...auditTasks, ...generationTasks, ...libraryTasks].map(taskKind),
  ])
