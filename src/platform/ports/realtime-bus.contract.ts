import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { waitFor } from '@/testing/wait-for'
import type { RealtimeBus, RealtimeEvent } from './realtime-bus'

export interface RealtimeBusHarness {
  /** The buses of two processes, or as good as. */
  createPair(onError: (error: unknown) => void): readonly [RealtimeBus, RealtimeBus]
}

/** Long enough for an event that must not come to have come. */
const SETTLE_MS = 50

/** What every realtime bus promises. */
export const realtimeBusContract = (name: string, harness: () => RealtimeBusHarness): void => {
  describe(`realtime bus: ${name}`, () => {
    let here: RealtimeBus
    let there: RealtimeBus
    let errors: unknown[]

    beforeEach(() => {
      errors = []
      ;[here, there] = harness().createPair((error) => errors.push(error))
    })
    afterEach(async () => {
      await Promise.all([here.close(), there.close()])
    })

    const event = (index: number): RealtimeEvent => ({ type: 'tick', data: { index } })
    const record = async (bus: RealtimeBus, channel: string) => {
      const events: RealtimeEvent[] = []
      const stop = await bus.subscribe(channel, (received) => events.push(received))
      return { events, stop }
    }

    it('delivers once in the same process and once in the other, data unchanged', async () => {
      const channel = randomUUID()
      const [own, other] = [await record(here, channel), await record(there, channel)]
      const sent = { type: 'job', data: { text: 'zażółć \u{1F600}', list: [1, null, { a: -0.5 }] } }
      await here.publish(channel, sent)
      await waitFor(() => own.events.length > 0 && other.events.length > 0)
      await delay(SETTLE_MS)
      expect(own.events).toEqual([sent])
      expect(other.events).toEqual([sent])
    })

    it('keeps the order of 300 events', async () => {
      const channel = randomUUID()
      const { events } = await record(there, channel)
      for (let index = 0; index < 300; index += 1) void here.publish(channel, event(index))
      await waitFor(() => events.length === 300)
      expect(events.map(({ data }) => data.index)).toEqual(Array.from({ length: 300 }, (_, index) => index))
    })

    it('receives what is published right after subscribe resolved, 20 times', async () => {
      for (let index = 0; index < 20; index += 1) {
        const channel = randomUUID()
        const { events, stop } = await record(there, channel)
        await here.publish(channel, event(index))
        await waitFor(() => events.length === 1)
        await stop()
      }
    })

    it('keeps channels apart', async () => {
      const [left, right] = [randomUUID(), randomUUID()]
      const leftSide = await record(there, left)
      const rightSide = await record(there, right)
      await here.publish(left, event(1))
      await here.publish(right, event(2))
      await waitFor(() => leftSide.events.length > 0 && rightSide.events.length > 0)
      expect(leftSide.events).toEqual([event(1)])
      expect(rightSide.events).toEqual([event(2)])
    })

    it('ends one subscription and no other, the same function twice included', async () => {
      const channel = randomUUID()
      const events: RealtimeEvent[] = []
      const listener = (received: RealtimeEvent): void => void events.push(received)
      const stopFirst = await there.subscribe(channel, listener)
      const stopSecond = await there.subscribe(channel, listener)
      await stopFirst()
      await stopFirst()
      await here.publish(channel, event(1))
      await waitFor(() => events.length === 1)
      await stopSecond()
      await here.publish(channel, event(2))
      await delay(SETTLE_MS)
      expect(events).toEqual([event(1)])
    })

    it('subscribes again after the last listener has left', async () => {
      const channel = randomUUID()
      const first = await record(there, channel)
      const leaving = first.stop()
      const second = await record(there, channel)
      await leaving
      await here.publish(channel, event(1))
      await waitFor(() => second.events.length === 1)
      expect(first.events).toEqual([])
    })

    it('lets neither a slow nor a failing listener delay publish or disturb others', async () => {
      const channel = randomUUID()
      await here.subscribe(channel, () => {
        const until = performance.now() + 600
        while (performance.now() < until);
        throw new Error('clumsy listener')
      })
      const { events } = await record(here, channel)
      const startedAt = performance.now()
      void here.publish(channel, event(1))
      expect(performance.now() - startedAt).toBeLessThan(500)
      await waitFor(() => events.length === 1)
      expect(errors.map(String)).toEqual(['Error: clumsy listener'])
    })

    it('delivers nothing after it is closed', async () => {
      const channel = randomUUID()
      const { events } = await record(there, channel)
      await there.close()
      await here.publish(channel, event(1))
      await delay(SETTLE_MS)
      expect(events).toEqual([])
    })
  })
}
