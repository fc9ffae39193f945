import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { waitFor } from '@/testing/wait-for'
import type { JobQueue } from './job-queue'

export interface OutageHarness {
  createQueue(queueName: string, onError: (error: Error) => void): JobQueue
  stopStore(): Promise<void>
  startStore(): Promise<void>
}

const REJECTS_WITHIN_MS = 5_000

/** What every job queue promises when its store goes away and comes back. */
export const jobQueueOutageContract = (name: string, harness: () => OutageHarness): void => {
  describe(`job queue on ${name} when the store is away`, () => {
    let open: JobQueue[] = []
    const openQueue = (queueName: string): JobQueue => {
      const queue = harness().createQueue(queueName, () => undefined)
      open.push(queue)
      return queue
    }
    const enqueue = (queue: JobQueue, id: string): Promise<void> =>
      queue.enqueue({ name: 'test.run', id, data: {} })
    const expectQuickRejection = async (promise: Promise<unknown>): Promise<void> => {
      const startedAt = performance.now()
      await expect(promise).rejects.toThrow()
      expect(performance.now() - startedAt).toBeLessThan(REJECTS_WITHIN_MS)
    }

    afterEach(async () => {
      await Promise.all(open.map((queue) => queue.close()))
      open = []
    })

    it('rejects soon in a process that never met the store, and works once it is there', async () => {
      const queueName = randomUUID()
      await harness().stopStore()
      const [producer, consumer] = [openQueue(queueName), openQueue(queueName)]
      const seen: string[] = []
      await expectQuickRejection(enqueue(producer, 'early'))
      await expectQuickRejection(producer.counts())
      const consuming = consumer.consume(async ({ id }) => void seen.push(id), { concurrency: 1 })
      await harness().startStore()
      await consuming
      await waitFor(() => enqueue(producer, 'later').then(() => true))
      await waitFor(() => seen.includes('later'))
    })

    it('rejects soon when the store goes away, and both sides find it again by themselves', async () => {
      const queueName = randomUUID()
      const [producer, consumer] = [openQueue(queueName), openQueue(queueName)]
      const seen: string[] = []
      await consumer.consume(async ({ id }) => void seen.push(id), { concurrency: 1 })
      await enqueue(producer, 'before')
      await waitFor(() => seen.includes('before'))
      await harness().stopStore()
      await expectQuickRejection(enqueue(producer, 'during'))
      await harness().startStore()
      await waitFor(() => enqueue(producer, 'after').then(() => true))
      await waitFor(() => seen.includes('after'))
    })
  })
}
