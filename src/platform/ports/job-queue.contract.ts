import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { waitFor } from '@/testing/wait-for'
import type { JobQueue, QueueMessage } from './job-queue'

export interface JobQueueHarness {
  /** One process's queue; the same name means the same messages. */
  createQueue(queueName: string, onError: (error: Error) => void): JobQueue
}

/** What every job queue promises, run by each adapter against its real store. */
export const jobQueueContract = (name: string, harness: () => JobQueueHarness): void => {
  describe(`job queue on ${name}`, () => {
    let open: JobQueue[] = []
    let errors: Error[] = []

    const openQueue = (queueName: string = randomUUID()): JobQueue => {
      const queue = harness().createQueue(queueName, (error) => errors.push(error))
      open.push(queue)
      return queue
    }
    const message = (id: string, data = {}): QueueMessage => ({ name: 'test.run', id, data })
    const isDrained = async (queue: JobQueue): Promise<boolean> => {
      const { waiting, active, delayed } = await queue.counts()
      return waiting + active + delayed === 0
    }
    /** A handler that notes every id and waits for `release` where asked to. */
    const createRecorder = () => {
      const ids: string[] = []
      let release = (): void => undefined
      const gate = new Promise<void>((resolve) => (release = resolve))
      return {
        ids,
        release: () => release(),
        note: async ({ id }: QueueMessage) => void ids.push(id),
        noteAndWait: ({ id }: QueueMessage) => (ids.push(id), gate),
      }
    }

    afterEach(async () => {
      await Promise.all(open.map((queue) => queue.close()))
      open = []
      errors = []
    })

    it('delivers name, id and data', async () => {
      const queue = openQueue()
      const seen: QueueMessage[] = []
      await queue.consume(async (received) => void seen.push(received), { concurrency: 1 })
      const data = { text: 'zażółć "gęślą" \u{1F600}', list: [1, null, true], deep: { a: -0.5 } }
      await queue.enqueue(message('018f-a', data))
      await waitFor(() => seen.length > 0)
      expect(seen).toEqual([{ name: 'test.run', id: '018f-a', data }])
    })

    it('takes any id without a colon, digits alone included', async () => {
      const queue = openQueue()
      const recorder = createRecorder()
      const ids = ['42', 'a b', 'ż/%', randomUUID()]
      for (const id of ids) await queue.enqueue(message(id))
      await queue.consume(recorder.note, { concurrency: 1 })
      await waitFor(() => recorder.ids.length === ids.length)
      expect(recorder.ids).toEqual(ids)
    })

    it('makes one message of 20 parallel enqueues of one id by two processes', async () => {
      const queueName = randomUUID()
      const queues = [openQueue(queueName), openQueue(queueName)]
      await Promise.all(Array.from({ length: 20 }, (_, i) => queues[i % 2]!.enqueue(message('same'))))
      expect(await queues[0]!.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 })
      const recorder = createRecorder()
      await queues[1]!.consume(recorder.note, { concurrency: 5 })
      await waitFor(() => isDrained(queues[0]!))
      expect(recorder.ids).toEqual(['same'])
    })

    it('ignores an id that runs and takes it again afterwards', async () => {
      const queue = openQueue()
      const recorder = createRecorder()
      await queue.consume(recorder.noteAndWait, { concurrency: 2 })
      await queue.enqueue(message('one'))
      await waitFor(() => recorder.ids.length === 1)
      await queue.enqueue(message('one'))
      expect(await queue.counts()).toEqual({ waiting: 0, active: 1, delayed: 0 })
      recorder.release()
      await waitFor(() => isDrained(queue))
      await queue.enqueue(message('one'))
      await waitFor(() => recorder.ids.length === 2)
    })

    it('does not try a handler again that threw, reports it, and frees the id', async () => {
      const queue = openQueue()
      let calls = 0
      const fail = async (): Promise<void> => {
        calls += 1
        throw new Error('no luck')
      }
      await queue.consume(fail, { concurrency: 1 })
      await queue.enqueue(message('bad'))
      await waitFor(async () => errors.length > 0 && (await isDrained(queue)))
      expect(errors.map((error) => error.message)).toEqual(['no luck'])
      await queue.enqueue(message('bad'))
      await waitFor(() => calls === 2)
    })

    it('delivers each of 60 messages once to two competing processes', async () => {
      const queueName = randomUUID()
      const [left, right] = [openQueue(queueName), openQueue(queueName)]
      const recorder = createRecorder()
      const ids = Array.from({ length: 60 }, (_, index) => `m${index}`)
      await Promise.all([
        left.consume(recorder.note, { concurrency: 4 }),
        right.consume(recorder.note, { concurrency: 4 }),
      ])
      for (const id of ids) await left.enqueue(message(id))
      await waitFor(() => isDrained(right))
      expect(recorder.ids.toSorted()).toEqual(ids.toSorted())
    })

    it('keeps the order of arrival, lower priorities first', async () => {
      const plain = openQueue()
      const ranked = openQueue()
      for (const id of ['a', 'b', 'c']) await plain.enqueue(message(id))
      for (const priority of [2_000_000, 7, 3]) {
        await ranked.enqueue(message(`p${priority}`), { priority })
      }
      const [first, second] = [createRecorder(), createRecorder()]
      await plain.consume(first.note, { concurrency: 1 })
      await ranked.consume(second.note, { concurrency: 1 })
      await waitFor(() => first.ids.length === 3 && second.ids.length === 3)
      expect(first.ids).toEqual(['a', 'b', 'c'])
      expect(second.ids).toEqual(['p3', 'p7', 'p2000000'])
    })

    it('holds a delayed message back', async () => {
      const queue = openQueue()
      const deliveredAt: number[] = []
      await queue.consume(async () => void deliveredAt.push(performance.now()), { concurrency: 1 })
      const enqueuedAt = performance.now()
      await queue.enqueue(message('later'), { delayMs: 400 })
      expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 1 })
      await waitFor(() => deliveredAt.length === 1)
      // Timers of two processes may differ by a few ms.
      expect(deliveredAt[0]! - enqueuedAt).toBeGreaterThan(390)
    })

    it('handles at most `concurrency` messages at once', async () => {
      const queue = openQueue()
      let running = 0
      let most = 0
      for (let index = 0; index < 9; index += 1) await queue.enqueue(message(`c${index}`))
      const handler = async (): Promise<void> => {
        most = Math.max(most, ++running)
        await delay(30)
        running -= 1
      }
      await queue.consume(handler, { concurrency: 3 })
      await waitFor(() => isDrained(queue))
      expect(most).toBe(3)
    })

    it('closes a consumer when its running message is done, and takes no other', async () => {
      const queue = openQueue()
      const recorder = createRecorder()
      const consumer = await queue.consume(recorder.noteAndWait, { concurrency: 1 })
      await queue.enqueue(message('running'))
      await queue.enqueue(message('next'))
      await waitFor(() => recorder.ids.length === 1)
      const closed = consumer.close(10_000)
      await delay(50)
      recorder.release()
      await closed
      expect(recorder.ids).toEqual(['running'])
      expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0 })
    })

    it('lets go of a handler that does not end in time', async () => {
      const queue = openQueue()
      const recorder = createRecorder()
      const consumer = await queue.consume(recorder.noteAndWait, { concurrency: 1 })
      await queue.enqueue(message('endless'))
      await waitFor(() => recorder.ids.length === 1)
      const startedAt = performance.now()
      await consumer.close(200)
      expect(performance.now() - startedAt).toBeLessThan(3_000)
      expect(await queue.counts()).toEqual({ waiting: 0, active: 1, delayed: 0 })
    })

    it('closes twice without complaint', async () => {
      const queue = openQueue()
      await queue.counts()
      await queue.close()
      await queue.close()
      expect(errors).toEqual([])
    })
  })
}
