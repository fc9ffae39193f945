import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type QueueStore = 'postgres' | 'redis'

export interface ConsumerSettings {
  readonly store: QueueStore
  readonly url: string
  readonly queueName: string
  readonly takeoverMs: number
  /** `hang` never finishes a message. */
  readonly behaviour: 'finish' | 'hang'
}

/** What the child reports about each delivery. */
export interface Delivery {
  readonly id: string
  /** `process.hrtime` in ns, which all processes of a machine share. */
  readonly atNs: string
}

export interface ConsumerProcess {
  /** Resolves with the next delivery; ask before enqueueing. */
  next(): Promise<Delivery>
  kill(): Promise<void>
}

const ENTRY = fileURLToPath(new URL('./consumer-main.ts', import.meta.url))

const waitUntilReady = async (child: ChildProcess): Promise<void> => {
  await once(child, 'message')
}

/** A consumer in a process of its own, as the worker is one in the product. */
export const startConsumerProcess = async (settings: ConsumerSettings): Promise<ConsumerProcess> => {
  const child = fork(ENTRY, [JSON.stringify(settings)], { execArgv: ['--import', 'tsx'], stdio: 'inherit' })
  await waitUntilReady(child)
  return {
    async next() {
      const [delivery] = (await once(child, 'message')) as [Delivery]
      return delivery
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}
