import { createJobRegistry } from '@/platform/jobs/registry'
import { taskJob } from '@/platform/jobs/recurring-task'
import { startJobWorker } from '@/platform/jobs/worker'
import { notifyLauncher } from '@/platform/process/messages'
import { onEnd, type EndReason } from '@/platform/process/on-end'
import { composeWorker } from '@/platform/slices/compose-worker'
import { slices } from '@/slices'
import { closeContainer, createWorkerContainer } from '@/worker-container'

import { startHealthServer } from './health-server'

/** Running jobs may finish within the first, in ms; afterwards they go back to the queue within the second. */
const END_MS = {
  requested: { drainMs: 8_000, releaseMs: 4_000 },
  orphaned: { drainMs: 0, releaseMs: 1_000 },
} as const satisfies Record<EndReason, object>

const container = createWorkerContainer()
const { log, settings } = container

const { jobs, recurringTasks } = await composeWorker(slices)
await container.settingsSync.start()
const worker = await startJobWorker(container, createJobRegistry([...jobs, ...recurringTasks.map(taskJob)]))
const health = await startHealthServer(container)

const close = async (reason: EndReason): Promise<void> => {
  log.info({ reason }, 'worker ends: taking no new jobs')
  await worker.close(END_MS[reason])
  await health?.close()
  await closeContainer(container)
}

onEnd(close)
log.info({ lanes: settings.lanes, engines: [...container.engines.keys()] }, 'worker ready')
notifyLauncher({ type: 'kadr.ready' })
