import { parentPort, type MessagePort } from 'node:worker_threads'
import { drawDraft } from './draw'
import type { DrawAnswer, DrawOrder } from './thread-messages'

const answer = async (port: MessagePort, { id, request }: DrawOrder): Promise<void> => {
  try {
    const drawn = await drawDraft(request)
    // A copy of its own, so that handing it over never detaches a pooled buffer.
    const bytes = new Uint8Array(drawn.bytes)
    port.postMessage({ id, picture: { ...drawn, bytes } } satisfies DrawAnswer, [bytes.buffer])
  } catch (error) {
    port.postMessage({
      id,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    } satisfies DrawAnswer)
  }
}

/** Entry of a drawing thread: the only code here that knows it runs in one. */
const port = parentPort
if (port) port.on('message', (order: DrawOrder) => void answer(port, order))
