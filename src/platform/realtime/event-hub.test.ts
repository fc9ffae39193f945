import { describe, expect, it, vi } from 'vitest'

import type { Locale } from '../kernel/locale'
import { createEventHub, type EventHub, type HubEvent } from './event-hub'
import type { Language } from './language'
import type { OwnerEvent } from './owner-event'

const OWNER = 'u:one'

const event = (value: unknown, type = 'job'): OwnerEvent => ({
  type,
  render: (locale: Locale) => ({ value, locale }),
})

interface Listener {
  readonly ownerKey?: string
  readonly language?: Language
  readonly lastEventId?: string | null
}

const listen = async (
  hub: EventHub,
  { ownerKey = OWNER, language = 'en', lastEventId = null }: Listener = {},
) => {
  const received: HubEvent[] = []
  const leave = await hub.subscribe({ ownerKey, language, lastEventId, send: (one) => received.push(one) })
  return { received, leave, values: () => received.map(({ data }) => (data as { value: unknown }).value) }
}

describe('the event hub', () => {
  it('sends events to the owner’s browsers, each in its language, and to nobody else', async () => {
    const hub = createEventHub('a')
    const [english, polish, stranger] = await Promise.all([
      listen(hub),
      listen(hub, { language: 'pl' }),
      listen(hub, { ownerKey: 'u:two' }),
    ])
    hub.publish(OWNER, event(1))
    expect(english.received).toEqual([{ id: 'a-1', type: 'job', data: { value: 1, locale: 'en' } }])
    expect(polish.received).toEqual([{ id: 'a-1', type: 'job', data: { value: 1, locale: 'pl' } }])
    expect(stranger.received).toEqual([])
  })

  it('sends a stream of all languages each of them, and renders an event once per language', async () => {
    const hub = createEventHub('a')
    const render = vi.fn((locale: Locale) => locale)
    const [one, other, english] = [
      await listen(hub, { language: 'all' }),
      await listen(hub, { language: 'all' }),
      await listen(hub),
    ]
    hub.publish(OWNER, { type: 'job', render })
    expect(one.received).toEqual([{ id: 'a-1', type: 'job', data: { en: 'en', pl: 'pl' } }])
    expect(other.received[0]).toBe(one.received[0])
    expect(english.received[0]?.data).toBe('en')
    expect(render).toHaveBeenCalledTimes(3)
  })

  it('is silent to who has left, and counts its listeners', async () => {
    const hub = createEventHub('a')
    const [stays, goes] = [await listen(hub), await listen(hub)]
    expect(hub.listeners).toBe(2)
    goes.leave()
    goes.leave()
    hub.publish(OWNER, event(1))
    expect([stays.values(), goes.values(), hub.listeners]).toEqual([[1], [], 1])
  })

  it('does not take a newcomer off with somebody who leaves twice', async () => {
    const hub = createEventHub('a')
    const goes = await listen(hub)
    goes.leave()
    const comes = await listen(hub)
    goes.leave()
    hub.publish(OWNER, event(1))
    expect(comes.values()).toEqual([1])
  })

  it('repeats what was missed since the last id, in order, and no more', async () => {
    const hub = createEventHub('a')
    for (const value of [1, 2, 3, 4]) hub.publish(OWNER, event(value))
    hub.publish('u:two', event('foreign'))
    const back = await listen(hub, { lastEventId: 'a-2' })
    expect(back.received.map(({ id }) => id)).toEqual(['a-3', 'a-4'])
    expect(back.values()).toEqual([3, 4])
  })

  it.each([
    ['none', null],
    ['one of another life', 'b-1'],
    ['one of somebody else', 'a-2'],
    ['nonsense', 'a-x'],
    ['the future', 'a-99'],
  ])('gives a snapshot for an id that is %s', async (_, lastEventId) => {
    const hub = createEventHub('a')
    hub.addSnapshotSource(async (ownerKey) => [event(ownerKey)])
    hub.addSnapshotSource(async () => [event('picture', 'media')])
    hub.publish(OWNER, event(1))
    hub.publish('u:two', event(2))
    const newcomer = await listen(hub, { lastEventId, language: 'pl' })
    expect(newcomer.received).toEqual([
      { id: 'a-2', type: 'job', data: { value: OWNER, locale: 'pl' } },
      { id: 'a-2', type: 'media', data: { value: 'picture', locale: 'pl' } },
    ])
  })

  it('never puts an old state after a new one: what comes during a snapshot waits for it', async () => {
    const hub = createEventHub('a')
    let answer = (_: string): void => undefined
    hub.addSnapshotSource(async () => {
      const value = await new Promise<string>((resolve) => (answer = resolve))
      return [event(value)]
    })
    const joining = listen(hub)
    hub.publish(OWNER, event('new'))
    answer('old')
    const newcomer = await joining
    hub.publish(OWNER, event('newer'))
    expect(newcomer.values()).toEqual(['old', 'new', 'newer'])
    expect(newcomer.received.map(({ id }) => id)).toEqual(['a-0', 'a-1', 'a-2'])
  })

  it('keeps no listener whose snapshot failed', async () => {
    const hub = createEventHub('a')
    hub.addSnapshotSource(() => Promise.reject(new Error('the database is away')))
    await expect(listen(hub)).rejects.toThrow('the database is away')
    expect(hub.listeners).toBe(0)
  })

  it('keeps the last hundred events of an owner, then gives a snapshot', async () => {
    const hub = createEventHub('a')
    hub.addSnapshotSource(async () => [event('snapshot')])
    for (let value = 1; value <= 101; value += 1) hub.publish(OWNER, event(value))
    expect((await listen(hub, { lastEventId: 'a-1' })).values()).toEqual(['snapshot'])
    expect((await listen(hub, { lastEventId: 'a-2' })).values()).toHaveLength(99)
  })

  it('forgets the owner of the oldest event beyond five thousand', async () => {
    const hub = createEventHub('a')
    hub.addSnapshotSource(async () => [event('snapshot')])
    hub.publish(OWNER, event(1))
    hub.publish(OWNER, event(2))
    for (let owner = 1; owner <= 5_000; owner += 1) hub.publish(`u:${owner}-other`, event(1))
    expect((await listen(hub, { lastEventId: 'a-1' })).values()).toEqual(['snapshot'])
  })
})
