import { drawDraft } from '@/engines/draft/draw'
import { createDraftEngine } from '@/engines/draft/engine'
import { createJobRegistry } from '@/platform/jobs/registry'
import { createPresence, generationJobs, reconcile, refillQueue } from '@/plugins/generation/jobs'

import { createSharpSizer } from '../adapters/sharp-sizer'
import type { Container, WorkerContainer } from '../ports/container'
import type { RenderEngine } from '../ports/render-engine'

export interface TestWorker {
  readonly container: WorkerContainer
  /** Told to end: gives its jobs back to the queue. */
  stop(): Promise<void>
}

/** The draft engine without its thread: small pictures take a few hundredths of a second. */
export const createDirectEngine = (): RenderEngine => createDraftEngine({ draw: drawDraft })

export const withEngine = (container: Container, engine: RenderEngine): WorkerContainer => ({
  ...container,
  engines: new Map([[engine.id, engine]]),
  sizer: createSharpSizer(),
})

const repeat = (work: () => Promise<unknown>, everyMs: number) => {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    await work().catch(() => undefined)
    if (!isStopped) timer = setTimeout(next, everyMs)
  }
  const next = (): void => void (running = round())
  let running = round()
  return async (): Promise<void> => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}

const HOUSEKEEPING_MS = 200

/** One worker process of the app, with the product's registry and consumer. */
export const startTestWorker = async (
  container: WorkerContainer,
  { hasHousekeeping = false } = {},
): Promise<TestWorker> => {
  const ending = new AbortController()
  await container.follower.start()
  const registry = createJobRegistry(generationJobs)
  await registry.check()
  const presence = createPresence(container)
  await presence.tell()
  const consumer = await container.queue.consume(
    (message) => registry.run(message, { container, signal: ending.signal }),
    { concurrency: container.settings.workerConcurrency },
  )
  const mend = async (): Promise<void> => {
    await reconcile(container)
    await refillQueue(container)
    await presence.tell()
  }
  const stopHousekeeping = hasHousekeeping ? repeat(mend, HOUSEKEEPING_MS) : null
  return {
    container,
    async stop() {
      await stopHousekeeping?.()
      ending.abort(new Error('the worker ends'))
      await consumer.close(5_000)
      await presence.leave()
      await Promise.all([...container.engines.values()].map((engine) => engine.close()))
    },
  }
}
