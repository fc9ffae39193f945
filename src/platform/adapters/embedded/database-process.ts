import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  type DatabaseProcessMessage,
  EmbeddedDatabaseError,
  isDatabaseProcessMessage,
} from './database-messages'

export interface EmbeddedDatabaseOptions {
  /** Folder of the cluster; made when missing. One process at a time: the caller holds the lock. */
  readonly dataDir: string
  /** Program and arguments that run database-main; folder and port are added as the last two. */
  readonly command: readonly [string, ...string[]]
  /** Port to listen on; a restart takes the old one, so that open pools find it again. Default: a free one. */
  readonly port?: number
  /** How long a start may take. Default 60_000. */
  readonly timeoutMs?: number
}

export interface EmbeddedDatabase {
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Resolves with the exit code (null: killed by a signal) once the process has ended, wanted or not. */
  readonly exited: Promise<number | null>
  /** Closes the cluster and ends the process, by force after 5 s. Idempotent. */
  stop(): Promise<void>
}

const STOP_TIMEOUT_MS = 5_000
const STDERR_TAIL_CHARS = 2_000

const launch = ({ command: [program, ...args], dataDir, port = 0 }: EmbeddedDatabaseOptions): ChildProcess =>
  spawn(program, [...args, dataDir, String(port)], { stdio: ['pipe', 'ignore', 'pipe', 'ipc'] })

/** The last line of what a dying process wrote: its stack, never the minified source before it. */
const watchLastLine = (child: ChildProcess): (() => string) => {
  let tail = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-STDERR_TAIL_CHARS)
  })
  return () => (tail.trim().split('\n').at(-1) ?? '').slice(0, 300)
}

const firstMessage = (child: ChildProcess): Promise<DatabaseProcessMessage> =>
  new Promise((resolve) => {
    child.on('message', (message) => {
      if (isDatabaseProcessMessage(message)) resolve(message)
    })
  })

const crash = (child: ChildProcess, lastLine: () => string): Promise<DatabaseProcessMessage> =>
  new Promise((resolve) => {
    const fail = (reason: string): void =>
      resolve({ type: 'failed', code: 'crashed', message: `The database process ${reason}` })
    child.once('error', (error) => fail(`did not start: ${error.message}`))
    child.once('close', (code, signal) => fail(`ended early (${signal ?? code}): ${lastLine()}`))
  })

const timeout = (timeoutMs: number): { promise: Promise<DatabaseProcessMessage>; clear: () => void } => {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<DatabaseProcessMessage>((resolve) => {
    const message = `The database was not ready within ${timeoutMs} ms`
    timer = setTimeout(() => resolve({ type: 'failed', code: 'timeout', message }), timeoutMs)
  })
  return { promise, clear: () => clearTimeout(timer) }
}

const stopChild = async (child: ChildProcess, exited: Promise<number | null>): Promise<void> => {
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await exited
  clearTimeout(force)
}

/**
 * Starts the database process and waits until it answers. The process ends with this one, however this one ends.
 *
 * @throws EmbeddedDatabaseError; nothing is left running then
 */
export const startEmbeddedDatabase = async (options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> => {
  const child = launch(options)
  // Its end shows as EPIPE here first; `exited` is what callers watch.
  child.stdin?.on('error', () => undefined)
  const exited = once(child, 'exit').then(
    ([code]) => code as number | null,
    () => null,
  )
  const limit = timeout(options.timeoutMs ?? 60_000)
  const answer = await Promise.race([firstMessage(child), crash(child, watchLastLine(child)), limit.promise])
  limit.clear()
  if (answer.type === 'failed') {
    child.kill('SIGKILL')
    throw new EmbeddedDatabaseError(answer.code, answer.message)
  }
  return {
    url: `postgres://postgres@127.0.0.1:${answer.port}/postgres`,
    port: answer.port,
    pid: child.pid ?? 0,
    exited,
    stop: () => stopChild(child, exited),
  }
}
