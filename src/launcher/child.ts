import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

import { StartError } from '@/platform/instance/start-error'
import { ChildMessage } from '@/platform/process/messages'

import { createErrorEcho } from './error-echo'
import { openLogFile } from './log-file'
import type { Running } from './running'

export interface ChildOptions {
  readonly name: string
  /** Arguments of node: the bundle and what it takes. */
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly logDir: string
  readonly onMessage?: (message: ChildMessage) => void
  /** Shows the child's errors; left out, they are in its log file only. */
  readonly say?: (line: string) => void
}

export interface Child extends Running {
  readonly process: ChildProcess
}

const READY_MAX_MS = 120_000

const becomesReady = (child: ChildProcess, { name, logDir, onMessage }: ChildOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new StartError(`${why} More in ${path.join(logDir, `${name}.log`)}.`))
    const timer = setTimeout(() => fail(`The ${name} process was not ready in time.`), READY_MAX_MS)
    const settle =
      <Value>(end: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer)
        end(value)
      }
    child.on('message', (raw) => {
      const parsed = ChildMessage.safeParse(raw)
      if (!parsed.success) return
      onMessage?.(parsed.data)
      if (parsed.data.type === 'kadr.ready') settle(resolve)(undefined)
      if (parsed.data.type === 'kadr.failed') settle(reject)(new StartError(parsed.data.message))
    })
    child.once('exit', (code, signal) => settle(fail)(`The ${name} process ended (${signal ?? code}).`))
    child.once('error', (error) => settle(fail)(`The ${name} process did not start: ${error.message}.`))
  })

const keepLines = (child: ChildProcess, { name, logDir, say }: ChildOptions): void => {
  const log = openLogFile(logDir, name)
  const echo = say && createErrorEcho(name, say)
  const keep = (stream: Readable | null): void => {
    if (!stream) return
    stream.pipe(log, { end: false })
    if (echo) createInterface({ input: stream }).on('line', echo)
  }
  keep(child.stdout)
  keep(child.stderr)
  child.once('close', () => log.end())
}

/** Starts one process of the tree; what it prints goes to its log file. It ends by itself when this process is gone. */
export const startChild = (options: ChildOptions): Child => {
  const { args, env } = options
  const child = spawn(process.execPath, [...args], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  keepLines(child, options)
  const exited = once(child, 'exit').then(
    ([code]) => code as number | null,
    () => null,
  )
  const ready = becomesReady(child, options)
  ready.catch(() => undefined)
  return {
    pid: child.pid ?? null,
    process: child,
    ready,
    exited,
    kill: () => void child.kill('SIGKILL'),
    async stop(graceMs) {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), graceMs)
      await exited
      clearTimeout(force)
    },
  }
}
