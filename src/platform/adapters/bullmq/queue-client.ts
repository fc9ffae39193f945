import { withDeadline } from '../../kernel/deadline'
import type { BullBackend, BullQueue, Opened } from './backend'

/** The store answers in milliseconds or not at all: a request must not hang with it. */
const ANSWER_TIMEOUT_MS = 4_000

export interface QueueClient {
  /** Runs one operation on a connected queue; rejects within 4 s when the store is away. */
  use<T>(operation: (queue: BullQueue) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Opens the queue with its first use, and anew after a failed connection: BullMQ remembers the first failure for ever.
 */
export const createQueueClient = (
  backend: Pick<BullBackend, 'openQueue'>,
  onError: (error: Error) => void,
): QueueClient => {
  let opened: { readonly handle: Opened<BullQueue>; readonly ready: Promise<BullQueue> } | undefined

  const open = (): Promise<BullQueue> => {
    if (opened) return opened.ready
    const handle = backend.openQueue()
    handle.client.on('error', onError)
    const ready = withDeadline(handle.client.waitUntilReady(), ANSWER_TIMEOUT_MS, 'The queue').then(
      () => handle.client,
      async (error: unknown) => {
        opened = undefined
        await handle.dispose()
        throw error
      },
    )
    opened = { handle, ready }
    return ready
  }

  return {
    use: (operation) => withDeadline(open().then(operation), ANSWER_TIMEOUT_MS, 'The queue'),
    async close() {
      const last = opened
      opened = undefined
      await last?.ready.catch(() => undefined)
      await last?.handle.dispose()
    },
  }
}
