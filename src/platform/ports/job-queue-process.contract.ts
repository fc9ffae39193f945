import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type ConsumerProcess,
  type ConsumerSettings,
  type QueueStore,
  startConsumerProcess,
} from '@/testing/consumer-process'
import { measureWakeUp } from '@/testing/queue-wakeup'
import type { JobQueue } from './job-queue'

export interface ProcessHarness {
  createQueue(queueName: string, onError: (error: Error) => void): JobQueue
  readonly store: QueueStore
  readonly url: string
}

const TAKEOVER_MS = 3_000

/** What every job queue promises between processes: a killed one's message goes on, an idle one wakes. */
export const jobQueueProcessContract = (name: string, harness: () => ProcessHarness): void => {
  describe(`job queue on ${name} between processes`, () => {
    const cleanUps: (() => Promise<void>)[] = []
    const open = (behaviours: readonly ConsumerSettings['behaviour'][]) => {
      const { createQueue, store, url } = harness()
      const queueName = randomUUID()
      const queue = createQueue(queueName, () => undefined)
      cleanUps.push(() => queue.close())
      const start = async (behaviour: ConsumerSettings['behaviour']): Promise<ConsumerProcess> => {
        const settings = { store, url, queueName, takeoverMs: TAKEOVER_MS, behaviour }
        const consumer = await startConsumerProcess(settings)
        cleanUps.push(() => consumer.kill())
        return consumer
      }
      return { queue, starters: behaviours.map((behaviour) => () => start(behaviour)) }
    }

    afterEach(async () => {
      for (const cleanUp of cleanUps.splice(0)) await cleanUp()
    })

    it('gives the message of a process killed with -9 to another one', async () => {
      const { queue, starters } = open(['hang', 'finish'])
      const victim = await starters[0]!()
      const first = victim.next()
      await queue.enqueue({ name: 'test.run', id: 'orphan', data: {} })
      expect((await first).id).toBe('orphan')
      await victim.kill()
      const heir = await starters[1]!()
      expect((await heir.next()).id).toBe('orphan')
    })

    it('wakes an idle process (measured, not judged)', async () => {
      const { queue, starters } = open(['finish'])
      const consumer = await starters[0]!()
      const figures = await measureWakeUp(name, queue, consumer)
      expect(figures.count).toBe(50)
    })
  })
}
