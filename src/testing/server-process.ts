import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { waitFor } from './wait-for'

export interface ServerCommand {
  readonly program: string
  readonly args: readonly string[]
  readonly options?: Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'>
  /** Resolves once the server answers; rejects or is false until then. */
  readonly isReady: () => Promise<boolean>
}

export interface ServerProcess {
  /** Process id of the running server. */
  readonly pid: number
  /** Ends it with a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
  /** Starts it again with the same command. */
  restart(): Promise<void>
}

const launch = ({ program, args, options }: ServerCommand): ChildProcess => {
  const child = spawn(program, [...args], { ...options, stdio: 'ignore' })
  // A test run that is stopped half-way must not leave servers behind.
  const kill = (): boolean => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  return child
}

const startAndWait = async (command: ServerCommand): Promise<ChildProcess> => {
  const child = launch(command)
  await once(child, 'spawn')
  await waitFor(() => {
    if (child.exitCode !== null) throw new Error(`${command.program} ended with ${child.exitCode}`)
    return command.isReady()
  })
  return child
}

/** Runs a server in the foreground as a child of the test. */
export const startServerProcess = async (command: ServerCommand): Promise<ServerProcess> => {
  let child = await startAndWait(command)
  return {
    get pid() {
      return child.pid ?? 0
    },
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill(signal)
      await exited
    },
    async restart() {
      child = await startAndWait(command)
    },
  }
}
