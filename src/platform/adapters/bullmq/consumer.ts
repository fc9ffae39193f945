import { setTimeout as delay } from 'node:timers/promises'
import type { QueueConsumer } from '../../ports/job-queue'
import { settlesWithin } from '../../kernel/deadline'
import type { BullBackend, BullProcessor, BullWorker, Opened } from './backend'

const RECONNECT_DELAY_MS = 1_000
const FIRST_CONNECT_MS = 4_000
const DISPOSE_TIMEOUT_MS = 2_000

export interface ConsumerOptions {
  readonly backend: Pick<BullBackend, 'openWorker'>
  readonly processor: BullProcessor
  readonly concurrency: number
  /** Called for lost connections and handlers that threw. */
  readonly onError: (error: Error) => void
}

/**
 * Keeps one worker running until it is closed. A worker whose first connection failed is useless for ever, so it is
 * thrown away and made anew; later losses BullMQ mends itself.
 *
 * Resolves once messages are taken, or after 4 s when the store is still away.
 */
export const startConsumer = async (options: ConsumerOptions): Promise<QueueConsumer> => {
  const stop = new AbortController()
  let current: Opened<BullWorker> | undefined
  const report = (error: Error): void => {
    if (!stop.signal.aborted) options.onError(error)
  }

  const runOnce = async (onReady: () => void): Promise<void> => {
    const worker = options.backend.openWorker(options.processor, options.concurrency)
    current = worker
    worker.client.on('error', report)
    worker.client.on('failed', (_job, error) => report(error))
    await worker.client.waitUntilReady()
    onReady()
    await worker.client.run()
  }

  const keepRunning = async (onReady: () => void): Promise<void> => {
    while (!stop.signal.aborted) {
      await runOnce(onReady).catch(report)
      if (stop.signal.aborted) return
      await settlesWithin(current?.dispose() ?? Promise.resolve(), DISPOSE_TIMEOUT_MS)
      await delay(RECONNECT_DELAY_MS, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }

  const ready = new Promise<void>((resolve) => void keepRunning(resolve))
  await settlesWithin(ready, FIRST_CONNECT_MS)
  return {
    async close(timeoutMs) {
      stop.abort()
      if (!current) return
      await settlesWithin(current.client.pause(), timeoutMs)
      await settlesWithin(current.dispose(), DISPOSE_TIMEOUT_MS)
    },
  }
}
