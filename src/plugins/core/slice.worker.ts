import { defineWorkerPart } from '@/platform/slices/worker-part'
import { createVacuumTask } from '@/platform/upkeep/vacuum-task'

export default defineWorkerPart({ recurringTasks: [createVacuumTask()] })
