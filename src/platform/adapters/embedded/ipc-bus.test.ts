import { EventEmitter } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { realtimeBusContract } from '../../ports/realtime-bus.contract'
import type { RealtimeEvent } from '../../ports/realtime-bus'
import { type IpcEndpoint, attachBusRelay, createIpcBus } from './ipc-bus'

/** Two ends of an IPC channel: what one sends, the other receives later, as a copy. */
const createChannel = (): { readonly child: IpcEndpoint; readonly parent: IpcEndpoint } => {
  const [child, parent] = [new EventEmitter(), new EventEmitter()]
  const sendTo =
    (receiver: EventEmitter): IpcEndpoint['send'] =>
    (message, _handle, _options, callback) => {
      const copy: unknown = structuredClone(message)
      setImmediate(() => receiver.emit('message', copy))
      callback?.(null)
      return true
    }
  return {
    child: Object.assign(child, { send: sendTo(parent) }),
    parent: Object.assign(parent, { send: sendTo(child) }),
  }
}

realtimeBusContract('IPC through the launcher', () => ({
  createPair(onError) {
    const [left, right] = [createChannel(), createChannel()]
    attachBusRelay([left.parent, right.parent])
    return [createIpcBus(left.child, onError), createIpcBus(right.child, onError)]
  },
}))

const event: RealtimeEvent = { type: 'tick', data: {} }

describe('IPC bus', () => {
  it('is a bus within the process when there is no parent', async () => {
    const process = new EventEmitter()
    const bus = createIpcBus(process)
    const events: RealtimeEvent[] = []
    await bus.subscribe('c', (received) => events.push(received))
    await bus.publish('c', event)
    await delay(5)
    expect(events).toEqual([event])
    expect(process.listenerCount('message')).toBe(0)
  })

  it('ignores messages that are not its own', async () => {
    const { child, parent } = createChannel()
    const bus = createIpcBus(child)
    const events: RealtimeEvent[] = []
    await bus.subscribe('c', (received) => events.push(received))
    for (const message of [null, 'kadr.bus', { type: 'kadr.ready' }, {}]) parent.send?.(message)
    await delay(5)
    expect(events).toEqual([])
  })
})

describe('bus relay', () => {
  it('takes in a child that was started again, and forgets the dead one', async () => {
    const [web, oldWorker, newWorker] = [createChannel(), createChannel(), createChannel()]
    const relay = attachBusRelay([web.parent])
    const forget = relay.add(oldWorker.parent)
    const events: RealtimeEvent[] = []
    await createIpcBus(web.child).subscribe('c', (received) => events.push(received))
    forget()
    await createIpcBus(oldWorker.child).publish('c', event)
    relay.add(newWorker.parent)
    await createIpcBus(newWorker.child).publish('c', event)
    await delay(10)
    expect(events).toEqual([event])
  })

  it('drops events for a child that reads no more, instead of keeping them', () => {
    let sent = 0
    const stuck = Object.assign(new EventEmitter(), { send: () => (++sent, false) })
    const talker = new EventEmitter()
    attachBusRelay([talker, stuck])
    const message = { type: 'kadr.bus', channel: 'c', event }
    for (let index = 0; index < 5_000; index += 1) talker.emit('message', message)
    expect(sent).toBe(1_000)
  })
})
