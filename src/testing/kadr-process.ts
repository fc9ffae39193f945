import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import { readLastRun } from '@/platform/instance/run-file'
import { findFreePort } from './free-port'
import { waitFor } from './wait-for'

/** A start on a machine that is busy with other tests. */
const START_MAX_MS = 120_000
const END_MAX_MS = 60_000

/** Whoever runs as root may write everywhere: such a process becomes this user, Debian's `nobody`. */
const NOBODY_ID = 65_534

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Standard input; default nothing. */
  readonly input?: string
  /** Runs it as a user without any rights. Needs root. */
  readonly isNobody?: boolean
  /** Largest file it may write, in KiB, as `ulimit -f`. */
  readonly fileLimitKib?: number
}

export interface Ended {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Program {
  readonly child: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<Ended>
}

/** @throws Error with one sentence when there is nothing to run */
const requireBuild = (): void => {
  if (!existsSync('dist/launcher.js') || !existsSync('.next/BUILD_ID'))
    throw new Error('These tests run what was built: run `node scripts/build.mjs` first.')
}

/** Settings of whoever runs the tests must not reach what is tested. */
const cleanEnv = (): Record<string, string | undefined> => {
  const foreign =
    /^(KADR_|DATABASE_URL$|REDIS_URL$|PUBLIC_URL$|PORT$|HOST$|WORKER_PORT$|MAKELEVEL$|INIT_CWD$|NODE_|VITEST)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
}

const commandOf = (args: readonly string[], limitKib: number | undefined): [string, string[]] =>
  limitKib === undefined
    ? [process.execPath, [...args]]
    : ['bash', ['-c', `ulimit -f ${limitKib}; exec "$0" "$@"`, process.execPath, ...args]]

const collect = (child: ChildProcess, stream: 'stdout' | 'stderr'): (() => string) => {
  let text = ''
  child[stream]?.setEncoding('utf8').on('data', (part: string) => (text += part))
  return () => text
}

const startProgram = (args: readonly string[], options: ProgramOptions): Program => {
  requireBuild()
  const [command, all] = commandOf(args, options.fileLimitKib)
  const child = spawn(command, all, {
    env: { ...cleanEnv(), NODE_ENV: 'production', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(options.isNobody ? { uid: NOBODY_ID, gid: NOBODY_ID } : {}),
  })
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(options.input ?? '')
  const kill = (): boolean => child.kill('SIGKILL')
  process.once('exit', kill)
  const [stdout, stderr] = [collect(child, 'stdout'), collect(child, 'stderr')]
  const ended = once(child, 'close').then(([exitCode]) => {
    process.off('exit', kill)
    return { exitCode: exitCode as number | null, stdout: stdout(), stderr: stderr() }
  })
  return { child, stdout, stderr, ended }
}

/** Runs a program of the product to its end: a start that fails, or a command. */
export const runProgram = (args: readonly string[], options: ProgramOptions = {}): Promise<Ended> =>
  startProgram(args, options).ended

/** The launcher, as `make start` runs it once everything is built. */
export const LAUNCHER = [resolve('dist/launcher.js')] as const
const CLI = resolve('dist/cli.js')

/** Runs `kadr …` on a data folder. */
export const runKadr = (
  args: readonly string[],
  dataDir: string,
  { env, ...options }: ProgramOptions = {},
): Promise<Ended> => runProgram([CLI, ...args], { ...options, env: { KADR_DATA: dataDir, ...env } })

export type ChildName = 'database' | 'web' | 'worker'

export interface Kadr {
  readonly url: string
  /** Of the launcher. */
  readonly pid: number
  /** Everything on the terminal so far. */
  output(): string
  /** Process ids of the children, as they are now. */
  pids(): Promise<Record<ChildName, number>>
  signal(signal: NodeJS.Signals): void
  readonly ended: Promise<Ended>
  /** Ctrl-C, and everything that follows; does nothing when it has ended. */
  stop(): Promise<void>
}

export interface StartOptions extends ProgramOptions {
  readonly dataDir: string
  /** Default a free one. */
  readonly port?: number
  /** Arguments of node; default the built launcher. */
  readonly args?: readonly string[]
  /** False returns at once, while it starts. Default true */
  readonly isReady?: boolean
}

/** Starts the whole product from its build and waits until it says where it is. */
export const startKadr = async (options: StartOptions): Promise<Kadr> => {
  const { dataDir, args = LAUNCHER, isReady = true } = options
  const port = options.port ?? (await findFreePort())
  const env = { PORT: String(port), KADR_DATA: dataDir, ...options.env }
  const { child, stdout, stderr, ended } = startProgram(args, { ...options, env })
  const output = (): string => stdout() + stderr()
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  const kadr: Kadr = {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output,
    ended,
    async pids() {
      const { processes = {} } = (await readLastRun(dataDir)) ?? {}
      const pidOf = (name: ChildName): number => processes[name]?.pid ?? 0
      return { database: pidOf('database'), web: pidOf('web'), worker: pidOf('worker') }
    },
    signal: (signal) => void child.kill(signal),
    async stop() {
      if (hasEnded) return
      child.kill('SIGINT')
      const force = setTimeout(() => child.kill('SIGKILL'), END_MAX_MS)
      await ended
      clearTimeout(force)
    },
  }
  if (!isReady) return kadr
  const isUp = () => output().includes('Kadr is running')
  await waitFor(() => hasEnded || isUp(), { timeoutMs: START_MAX_MS, intervalMs: 50 })
  if (!isUp()) throw new Error(`Kadr did not start: ${output()}`)
  return kadr
}
