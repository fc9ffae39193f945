import { LANES } from '../kernel/lane'
import type { WorkerContainer } from '../ports/container'
import { startInterval } from './interval'
import { createPresence, PRESENCE_MS } from './presence'
import { recoverJobs } from './recover'
import { ensureTasks } from './ensure-tasks'
import type { JobRegistry } from './registry'
import { WorkerOrder, WORKERS_CHANNEL, wakeWorkers } from './signals'
import { WAKE_UP } from './submit-job'
import { createWorkerRuntime, type WorkerRuntime } from './worker-runtime'

export interface JobWorker {
  close: WorkerRuntime['close']
}

/** Wake-up messages are handled in a moment, however many jobs run. */
const WAKE_UPS_AT_ONCE = 4

const subscribeToOrders = (
  container: WorkerContainer,
  runtime: WorkerRuntime,
): Promise<() => Promise<void>> =>
  container.bus.subscribe(WORKERS_CHANNEL, ({ data }) => {
    const parsed = WorkerOrder.safeParse(data)
    if (!parsed.success) return
    const order = parsed.data
    if (order.order === 'stop') return runtime.stopJob(order.jobId)
    runtime.fill(order.lane).catch((error: unknown) => {
      container.log.warn({ err: error, lane: order.lane }, 'lane not filled, tried again soon')
    })
  })

/** A message goes to one worker: where that one has no slot free, all others are woken in its place. */
const consumeWakeUps = (container: WorkerContainer, runtime: WorkerRuntime) =>
  container.queue.consume(
    async ({ name, data }) => {
      const lane = LANES.find((one) => one === data.lane)
      if (name !== WAKE_UP || !lane) return container.log.info({ name }, 'message of another version ignored')
      if (!(await runtime.fill(lane))) await wakeWorkers(container.bus, lane)
    },
    { concurrency: WAKE_UPS_AT_ONCE },
  )

/**
 * The jobs of one worker process: claims what it can run, reports that it is there, and recovers what others left behind.
 * Wake-ups come over the bus and through the queue; every `settings.reconcileMs` it looks for waiting rows by itself.
 */
export const startJobWorker = async (
  container: WorkerContainer,
  registry: JobRegistry,
): Promise<JobWorker> => {
  const { log, settings } = container
  await registry.check()
  const runtime = createWorkerRuntime(container, registry)
  const presence = createPresence(container)
  const report = async (): Promise<void> => presence.report(await runtime.refreshEngines())
  let hasTasks = false
  const recover = async (): Promise<void> => {
    if (!hasTasks) await ensureTasks(container, registry)
    hasTasks = true
    await recoverJobs(container)
    await runtime.look()
  }
  const every = (name: string, everyMs: number, run: () => Promise<void>) =>
    startInterval(everyMs, run, (error) => log.warn({ err: error, name }, 'round failed, tried again later'))

  await runtime.refreshEngines()
  const unsubscribe = await subscribeToOrders(container, runtime)
  const consumer = await consumeWakeUps(container, runtime)
  const intervals = [
    every('report presence', PRESENCE_MS, report),
    every('recover jobs', settings.reconcileMs, recover),
  ]
  return {
    async close(options) {
      await Promise.all(intervals.map((interval) => interval.stop()))
      await Promise.all([consumer.close(options.drainMs), unsubscribe()])
      await runtime.close(options)
      await presence.remove().catch((error: unknown) => {
        log.warn({ err: error }, 'worker not signed off: it counts as running for some seconds more')
      })
    },
  }
}
