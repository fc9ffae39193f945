import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { turnByChannel } from './turn-by-channel'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface FakeChannel {
  onmessage: ((event: { data: unknown }) => void) | null
  /** What came while its tab was asleep. */
  readonly waiting: unknown[]
  isAsleep: boolean
  isClosed: boolean
}

/** Tabs of one browser whose messages take up to `delayMs` each. */
const createBrowser = (delayMs: () => number = () => 1) => {
  const channels: FakeChannel[] = []
  const deliver = (to: FakeChannel, data: unknown) => {
    if (to.isAsleep) to.waiting.push(data)
    else if (!to.isClosed) to.onmessage?.({ data })
  }
  const createChannel = () => {
    const own: FakeChannel = { onmessage: null, waiting: [], isAsleep: false, isClosed: false }
    channels.push(own)
    return Object.assign(own, {
      postMessage(data: unknown) {
        for (const other of channels) if (other !== own) setTimeout(() => deliver(other, data), delayMs())
      },
      close: () => void (own.isClosed = true),
    }) as unknown as BroadcastChannel
  }
  const open = (name: string) => {
    const nothing = (): void => undefined
    const tab = { name, hasTurn: false, hide: nothing, leave: nothing }
    const takeTurn = turnByChannel(
      createChannel,
      (onHide) => {
        tab.hide = onHide
        return () => undefined
      },
      () => name,
    )
    tab.leave = takeTurn(
      'x',
      () => void (tab.hasTurn = true),
      () => void (tab.hasTurn = false),
    )
    const channel = channels.at(-1) as FakeChannel
    return Object.assign(tab, {
      sleep: () => void (channel.isAsleep = true),
      awake: () => {
        channel.isAsleep = false
        for (const data of channel.waiting.splice(0)) channel.onmessage?.({ data })
      },
      /** Sends and receives nothing any more, as a discarded tab. */
      mute: () => void channels.splice(channels.indexOf(channel), 1),
      channel,
    })
  }
  return { open }
}

type Tab = ReturnType<ReturnType<typeof createBrowser>['open']>
const holders = (tabs: readonly Tab[]): string[] =>
  tabs.filter(({ hasTurn }) => hasTurn).map(({ name }) => name)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('turns by messages between tabs', () => {
  it('gives the turn to one tab alone, within half a second', async () => {
    const { open } = createBrowser()
    const tab = open('a')
    await pass(500)
    expect(holders([tab])).toEqual(['a'])
  })

  it('gives it to one of many that open at the same moment', async () => {
    const { open } = createBrowser()
    const tabs = ['c', 'a', 'b'].map(open)
    await pass(500)
    expect(holders(tabs)).toEqual(['a'])
    await pass(60_000)
    expect(holders(tabs)).toEqual(['a'])
  })

  it('leaves it to who has it when others come', async () => {
    const { open } = createBrowser()
    const first = open('z')
    await pass(500)
    const tabs = [first, open('a'), open('b')]
    await pass(60_000)
    expect(holders(tabs)).toEqual(['z'])
  })

  it.each(['leave', 'hide'] as const)(
    'gives it on within half a second when its tab says goodbye: %s',
    async (how) => {
      const { open } = createBrowser()
      const first = open('a')
      await pass(500)
      const others = [open('b'), open('c')]
      await pass(500)
      first[how]()
      await pass(500)
      expect(holders(others)).toEqual(['b'])
      if (how === 'hide') expect(first.hasTurn).toBe(false)
    },
  )

  it('gives it on within eight seconds when its tab died without a word', async () => {
    const { open } = createBrowser()
    const first = open('a')
    await pass(500)
    const others = [open('b'), open('c')]
    await pass(500)
    first.channel.isClosed = true
    first.mute()
    await pass(8_000)
    expect(holders(others)).toEqual(['b'])
  })

  it.each([
    ['keeps it when its name is the lower one', 'a', 'b', 'a'],
    ['gives way when its name is the higher one', 'b', 'a', 'a'],
  ])('a tab that slept while another took over %s', async (_, sleeper, other, expected) => {
    const { open } = createBrowser()
    const first = open(sleeper)
    await pass(500)
    first.sleep()
    const tabs = [first, open(other)]
    await pass(1_000)
    expect(holders(tabs)).toHaveLength(2)
    first.awake()
    await pass(1_000)
    expect(holders(tabs)).toEqual([expected])
  })

  it('comes to one tab whatever opens, closes and dies meanwhile, however slow the messages', async () => {
    let seed = 7
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    for (let round = 0; round < 15; round += 1) {
      const { open } = createBrowser(() => random() * 400)
      let tabs: Tab[] = []
      for (let step = 0; step < 12; step += 1) {
        const closing = tabs[Math.floor(random() * tabs.length * 2)]
        if (closing) {
          if (random() < 0.5) closing.mute()
          closing.leave()
          tabs = tabs.filter((tab) => tab !== closing)
        } else tabs.push(open(random().toString(36)))
        await pass(random() * 1_500)
      }
      if (tabs.length === 0) tabs.push(open('last'))
      await pass(20_000)
      expect(holders(tabs)).toHaveLength(1)
    }
  })
})
