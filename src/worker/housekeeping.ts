import { everyMsOf, type RecurringTask } from '@/platform/jobs/recurring-task'
import type { WorkerContainer } from '@/platform/ports/container'

/** One run after another, never two at once; a failing run is logged and tried again in the next. */
const repeat = (container: WorkerContainer, task: RecurringTask) => {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let running: Promise<void> = Promise.resolve()
  const next = (): void => {
    if (isStopped) return
    timer = setTimeout(
      () => {
        running = runOnce()
      },
      everyMsOf(task, container.settings),
    )
  }
  const runOnce = async (): Promise<void> => {
    try {
      await task.run(container)
    } catch (error) {
      container.log.warn({ err: error, task: task.name }, 'recurring task failed, tried again later')
    }
    next()
  }
  running = runOnce()
  return async (): Promise<void> => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}

/** What the worker does beside jobs: every slice's recurring tasks. */
export const startHousekeeping = (container: WorkerContainer, tasks: readonly RecurringTask[]) => {
  const stops = tasks.map((task) => repeat(container, task))
  return {
    async stop(): Promise<void> {
      await Promise.all(stops.map((stop) => stop()))
      for (const { name, end } of tasks) {
        await end?.(container).catch((error: unknown) => {
          container.log.warn({ err: error, task: name }, 'recurring task did not end in order')
        })
      }
    },
  }
}
