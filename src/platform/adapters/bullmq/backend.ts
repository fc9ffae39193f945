import type { Job, JobsOptions } from 'bullmq'

/** What a port's message becomes inside BullMQ. */
export type BullProcessor = (job: Pick<Job, 'id' | 'name' | 'data'>) => Promise<void>

/** The part of BullMQ's Queue in use; the Redis and the PostgreSQL one differ only in their type parameters. */
export interface BullQueue {
  on(event: 'error', listener: (error: Error) => void): unknown
  waitUntilReady(): Promise<unknown>
  add(name: string, data: unknown, options: JobsOptions): Promise<unknown>
  getJobCounts(...states: ('waiting' | 'prioritized' | 'active' | 'delayed')[]): Promise<{
    [state: string]: number
  }>
}

/** The part of BullMQ's Worker in use. */
export interface BullWorker {
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'failed', listener: (job: unknown, error: Error) => void): unknown
  waitUntilReady(): Promise<unknown>
  run(): Promise<void>
  pause(): Promise<void>
}

export interface Opened<Client> {
  readonly client: Client
  /** Cuts the connections, whatever state they are in. */
  dispose(): Promise<void>
}

/** Where BullMQ keeps its messages. Opening connects in the background and never throws. */
export interface BullBackend {
  openQueue(): Opened<BullQueue>
  /** The worker does not run yet. */
  openWorker(processor: BullProcessor, concurrency: number): Opened<BullWorker>
}

/**
 * Options of every worker.
 *
 * @param takeoverMs - a message whose process died goes to another one after about this long; a living process renews
 * its hold at half that time. Default 30_000
 */
export const workerOptions = (takeoverMs = 30_000) => ({
  autorun: false,
  lockDuration: takeoverMs,
  stalledInterval: Math.ceil(takeoverMs / 3),
  // How often a message may be taken over: rows count attempts, the queue only delivers.
  maxStalledCount: 1_000,
  // BullMQ's own 15 s between tries would outlast every restart of the store.
  runRetryDelay: 1_000,
})
