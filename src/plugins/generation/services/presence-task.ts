import type { RecurringTask } from '@/platform/jobs/recurring-task'
import type { WorkerContainer } from '@/platform/ports/container'

import { createPresence, PRESENCE_MS } from './presence'

/** Keeps this worker's row in `workers` fresh, and takes it out when the worker ends. */
export const createPresenceTask = (): RecurringTask => {
  let presence: ReturnType<typeof createPresence> | undefined
  const presenceOf = (container: WorkerContainer) => (presence ??= createPresence(container))
  return {
    name: 'announce worker',
    everyMs: PRESENCE_MS,
    run: (container) => presenceOf(container).tell(),
    end: (container) => presenceOf(container).leave(),
  }
}
