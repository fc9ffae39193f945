import type { JobQueue, QueueConsumer, QueueMessage } from '../../ports/job-queue'
import type { BullBackend, BullProcessor } from './backend'
import { startConsumer } from './consumer'
import { createQueueClient } from './queue-client'

export const DEFAULT_QUEUE_NAME = 'kadr'

/** BullMQ refuses ids of digits alone; with a letter before it every id of the port is fine. */
const ID_PREFIX = 'm-'

/** One delivery, and the id is free again as soon as the handler is done, well or not. */
const ONE_DELIVERY = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const

/** The port's queue over BullMQ, whatever store it keeps its messages in. */
export const createBullJobQueue = (backend: BullBackend, onError: (error: Error) => void): JobQueue => {
  const queue = createQueueClient(backend, onError)
  const consumers = new Set<QueueConsumer>()

  return {
    enqueue: ({ name, id, data }, { priority, delayMs } = {}) =>
      queue.use(async (client) => {
        await client.add(name, data, { ...ONE_DELIVERY, jobId: ID_PREFIX + id, priority, delay: delayMs })
      }),

    async consume(handler, { concurrency }) {
      const processor: BullProcessor = ({ id, name, data }) =>
        handler({ id: (id ?? '').slice(ID_PREFIX.length), name, data: data as QueueMessage['data'] })
      const consumer = await startConsumer({ backend, processor, concurrency, onError })
      consumers.add(consumer)
      return {
        async close(timeoutMs) {
          consumers.delete(consumer)
          await consumer.close(timeoutMs)
        },
      }
    },

    counts: () =>
      queue.use(async (client) => {
        const states = await client.getJobCounts('waiting', 'prioritized', 'active', 'delayed')
        const { waiting = 0, prioritized = 0, active = 0, delayed = 0 } = states
        return { waiting: waiting + prioritized, active, delayed }
      }),

    async close() {
      await Promise.all([...consumers].map((consumer) => consumer.close(0)))
      consumers.clear()
      await queue.close()
    },
  }
}
