import { Worker } from 'node:worker_threads'
import { DomainError } from '@/platform/kernel/domain-error'
import type { DraftPicture, DraftRequest } from './draw'
import type { DrawAnswer, DrawOrder } from './thread-messages'

export interface DrawPoolOptions {
  /** The bundled `draft-thread.js`, or `draft-thread.dev.mjs` to run from the sources. */
  readonly entry: URL | string
  /** Threads at most. Default 2. */
  readonly size?: number
  readonly execArgv?: readonly string[]
}

export interface DrawPool {
  /**
   * Draws in a thread, first come, first served. A thread is started when it is first needed.
   *
   * @throws the signal's reason when aborted (a running thread is ended, nothing goes on behind the caller's back);
   *   DomainError `engine.failed` when the drawing or its thread failed, `engine.unavailable` after `close`
   */
  draw(request: DraftRequest, signal: AbortSignal): Promise<DraftPicture>
  /** Ends all threads; drawings under way are rejected. */
  close(): Promise<void>
}

interface Task {
  readonly id: number
  readonly request: DraftRequest
  readonly resolve: (picture: DraftPicture) => void
  readonly reject: (reason: unknown) => void
}

interface Thread {
  readonly worker: Worker
  task: Task | null
}

class ThreadPool implements DrawPool {
  private readonly threads = new Set<Thread>()
  private readonly waiting: Task[] = []
  private nextId = 1
  private isClosed = false

  constructor(private readonly options: DrawPoolOptions) {}

  draw(request: DraftRequest, signal: AbortSignal): Promise<DraftPicture> {
    if (this.isClosed) return Promise.reject(new DomainError('engine.unavailable'))
    if (signal.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      const onAbort = (): void => this.abandon(task, signal.reason)
      const done = (): void => signal.removeEventListener('abort', onAbort)
      const task: Task = {
        id: this.nextId++,
        request,
        resolve: (picture) => (done(), resolve(picture)),
        reject: (reason) => (done(), reject(reason)),
      }
      signal.addEventListener('abort', onAbort, { once: true })
      this.waiting.push(task)
      this.assign()
    })
  }

  async close(): Promise<void> {
    this.isClosed = true
    const closed = new DomainError('engine.unavailable')
    for (const task of this.waiting.splice(0)) task.reject(closed)
    await Promise.all([...this.threads].map((thread) => this.drop(thread, closed)))
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const thread = [...this.threads].find((t) => t.task === null) ?? this.start()
      if (!thread) return
      const task = this.waiting.shift()
      if (!task) return
      thread.task = task
      thread.worker.ref()
      thread.worker.postMessage({ id: task.id, request: task.request } satisfies DrawOrder)
    }
  }

  private start(): Thread | null {
    if (this.threads.size >= (this.options.size ?? 2)) return null
    const worker = new Worker(this.options.entry, { execArgv: [...(this.options.execArgv ?? [])] })
    const thread: Thread = { worker, task: null }
    worker.on('message', (answer: DrawAnswer) => this.settle(thread, answer))
    worker.on('error', (error) => this.lose(thread, error))
    worker.on('exit', () => this.lose(thread, new Error('The drawing thread ended.')))
    // An idle pool must not keep the process alive.
    worker.unref()
    this.threads.add(thread)
    return thread
  }

  private settle(thread: Thread, answer: DrawAnswer): void {
    const { task } = thread
    if (!task || task.id !== answer.id) return
    thread.task = null
    thread.worker.unref()
    if ('picture' in answer) task.resolve(answer.picture)
    else task.reject(new DomainError('engine.failed', {}, { cause: new Error(answer.failure) }))
    this.assign()
  }

  /** A thread died by itself: its task fails, the next one gets a fresh thread. */
  private lose(thread: Thread, cause: unknown): void {
    if (!this.threads.delete(thread)) return
    thread.task?.reject(new DomainError('engine.failed', {}, { cause }))
    if (!this.isClosed) this.assign()
  }

  private abandon(task: Task, reason: unknown): void {
    const place = this.waiting.indexOf(task)
    if (place >= 0) this.waiting.splice(place, 1)
    const thread = [...this.threads].find((t) => t.task === task)
    if (thread) void this.drop(thread, reason)
    else task.reject(reason)
    this.assign()
  }

  private async drop(thread: Thread, reason: unknown): Promise<void> {
    this.threads.delete(thread)
    thread.task?.reject(reason)
    await thread.worker.terminate()
  }
}

/** Keeps the drawing off the caller's event loop. */
export const createDrawPool = (options: DrawPoolOptions): DrawPool => new ThreadPool(options)
