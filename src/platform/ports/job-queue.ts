import type { JsonObject } from '../kernel/json'

export interface QueueMessage {
  /** Names the handler, e.g. `generation.renderImage`. */
  readonly name: string
  /**
   * Two messages with one id are one message while the first still waits or runs; afterwards the id is free again.
   * No `:` in it.
   */
  readonly id: string
  readonly data: JsonObject
}

export interface EnqueueOptions {
  /** Lower runs first; 1–2,000,000. Default: first in, first out. */
  readonly priority?: number
  /** Not before this many milliseconds from now. Default 0. */
  readonly delayMs?: number
}

export interface ConsumeOptions {
  /** How many messages are handled at once in this process. */
  readonly concurrency: number
}

export interface QueueConsumer {
  /** Takes no new message, waits for the running ones at most `timeoutMs`, then lets go. */
  close(timeoutMs: number): Promise<void>
}

export interface QueueCounts {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
}

/**
 * Transport between web and worker. At least once: a message may be delivered again after a crash, and everything in it
 * may be lost without losing a job, because the rows in PostgreSQL are the truth. A handler that throws is not tried
 * again by the queue: retries are rows.
 */
export interface JobQueue {
  enqueue(message: QueueMessage, options?: EnqueueOptions): Promise<void>
  consume(handler: (message: QueueMessage) => Promise<void>, options: ConsumeOptions): Promise<QueueConsumer>
  counts(): Promise<QueueCounts>
  close(): Promise<void>
}
