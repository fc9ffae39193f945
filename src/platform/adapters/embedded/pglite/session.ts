import { setImmediate } from 'node:timers/promises'
import { queryMessage, syncMessage } from './wire-frames'

/** The part of PGlite that a session needs; one instance is one PostgreSQL session. */
export interface RawDatabase {
  execProtocolRawStream(
    message: Uint8Array,
    options: { syncToFs: boolean; onRawData: (data: Uint8Array) => void },
  ): Promise<unknown>
  isInTransaction(): boolean
}

export interface SessionTurn {
  /** The connection; whoever opens a transaction keeps the session until its end. */
  readonly owner: object
  /** Messages that belong together: an extended query from Parse to Sync, or one simple query. */
  readonly messages: readonly Uint8Array[]
  /** True when the owner will send more of the same extended query (it flushed instead of syncing). */
  readonly isUnfinished: boolean
}

export interface Session {
  /** The session's answer; null when the owner was released first. */
  run(turn: SessionTurn): Promise<Buffer | null>
  /** The owner is gone: forgets its turns and rolls back what it left open. */
  release(owner: object): void
  /** Resolves when nothing runs. */
  settled(): Promise<void>
}

export interface SessionOptions {
  readonly db: RawDatabase
  /** The engine threw: its memory can no longer be trusted. */
  readonly onFatal: (error: unknown) => void
  /** An owner holds a transaction and is silent for `maxHoldMs`, while everybody waits. */
  readonly onStuck: (owner: object) => void
  /** Default 30_000. */
  readonly maxHoldMs?: number
}

interface QueuedTurn extends SessionTurn {
  readonly resolve: (output: Buffer | null) => void
}

const execute = async (db: RawDatabase, turn: QueuedTurn): Promise<void> => {
  const chunks: Buffer[] = []
  for (const bytes of turn.messages) {
    // The data are a view of the engine's memory: copied before it moves on.
    const onRawData = (data: Uint8Array): number => chunks.push(Buffer.from(data))
    await db.execProtocolRawStream(bytes, { syncToFs: false, onRawData })
  }
  turn.resolve(Buffer.concat(chunks))
}

/** Ends whatever a vanished owner had begun. */
const cleanUp = (owner: object): QueuedTurn => ({
  owner,
  messages: [syncMessage(), queryMessage('ROLLBACK')],
  isUnfinished: false,
  resolve: () => undefined,
})

/** Waiting turns, first come first served, but for who holds the session. */
const createTurnQueue = () => {
  let turns: QueuedTurn[] = []
  const released = new WeakSet()
  return {
    add: (turn: QueuedTurn): void => void turns.push(turn),
    next(holder: object | null): QueuedTurn | undefined {
      if (holder === null) return turns.shift()
      if (released.has(holder)) return cleanUp(holder)
      const index = turns.findIndex(({ owner }) => owner === holder)
      return index === -1 ? undefined : turns.splice(index, 1)[0]
    },
    release(owner: object): void {
      released.add(owner)
      for (const turn of turns) if (turn.owner === owner) turn.resolve(null)
      turns = turns.filter((turn) => turn.owner !== owner)
    },
  }
}

/**
 * Shares one PostgreSQL session between connections, a turn at a time and never the half of one: two extended queries
 * mixed message by message would run one's statement with the other's parameters, for both use the unnamed statement.
 */
export const createSession = ({ db, onFatal, onStuck, maxHoldMs = 30_000 }: SessionOptions): Session => {
  const queue = createTurnQueue()
  let holder: object | null = null
  let isRunning = false
  let running = Promise.resolve()
  let stuckTimer: NodeJS.Timeout | undefined

  const watchHolder = (): void => {
    const owner = holder
    if (owner) stuckTimer = setTimeout(() => onStuck(owner), maxHoldMs).unref()
  }
  const pump = async (): Promise<void> => {
    isRunning = true
    clearTimeout(stuckTimer)
    for (let turn = queue.next(holder); turn; turn = queue.next(holder)) {
      await execute(db, turn)
      holder = turn.isUnfinished || db.isInTransaction() ? turn.owner : null
      // Statements run synchronously: without this pause a busy queue would starve the sockets.
      await setImmediate()
    }
    isRunning = false
    watchHolder()
  }
  const start = (): void => {
    if (!isRunning) running = pump().catch(onFatal)
  }

  return {
    run: (turn) =>
      new Promise((resolve) => {
        queue.add({ ...turn, resolve })
        start()
      }),
    release(owner) {
      queue.release(owner)
      start()
    },
    settled: () => running,
  }
}
