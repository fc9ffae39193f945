import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs a program of the benches in a process of its own; it ends when it is disconnected. */
export const startProgram = (file: URL, env: Readonly<Record<string, string>> = {}): ChildProcess =>
  fork(fileURLToPath(file), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
