import { closeContainer, createWorkerContainer } from '@/worker-container'
import { createJobRegistry } from '@/platform/jobs/registry'
import { tellLauncher } from '@/platform/process/messages'
import { onEnd, type EndReason } from '@/platform/process/on-end'
import { composeWorker } from '@/platform/slices/compose-worker'
import { slices } from '@/slices'

import { startHealthServer } from './health-server'
import { startHousekeeping } from './housekeeping'

/** Running jobs may finish within the first, in ms; afterwards they go back to the queue within the second. */
const END_MS = {
  asked: { drain: 8_000, giveBack: 4_000 },
  orphaned: { drain: 0, giveBack: 1_000 },
} as const satisfies Record<EndReason, object>

const container = createWorkerContainer()
const { log, settings } = container
const ending = new AbortController()

const { jobs, recurringTasks } = await composeWorker(slices)
const registry = createJobRegistry(jobs)
await registry.check()
await container.follower.start()

const consumer = await container.queue.consume(
  (message) => registry.run(message, { container, signal: ending.signal }),
  { concurrency: settings.workerConcurrency },
)
const housekeeping = startHousekeeping(container, recurringTasks)
const health = await startHealthServer(container)

const close = async (reason: EndReason): Promise<void> => {
  log.info({ reason }, 'worker ends: taking no new jobs')
  const { drain, giveBack } = END_MS[reason]
  const callOff = setTimeout(() => ending.abort(new Error('the worker ends')), drain)
  await housekeeping.stop()
  await consumer.close(drain + giveBack)
  clearTimeout(callOff)
  await health?.close()
  await closeContainer(container)
}

onEnd(close)
log.info({ concurrency: settings.workerConcurrency, engines: [...container.engines.keys()] }, 'worker ready')
tellLauncher({ type: 'kadr.ready' })
