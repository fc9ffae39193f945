import { createIpcBus } from '@/platform/adapters/embedded/ipc-bus'

/** A child of a relay: `publisher` publishes as many events as it is asked for, `subscriber` reports each one it receives. */
const main = async (role: string): Promise<void> => {
  const bus = createIpcBus(process)
  process.on('disconnect', () => process.exit(0))
  if (role === 'subscriber') {
    await bus.subscribe('talk', ({ data }) => process.send?.({ received: data.index ?? null }))
  }
  process.on('message', (message: { say?: number }) => {
    for (let index = 0; index < (message.say ?? 0); index += 1) {
      void bus.publish('talk', { type: 'word', data: { index } })
    }
  })
  process.send?.('ready')
}

void main(process.argv[2] ?? '')
