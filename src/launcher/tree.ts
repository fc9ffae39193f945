import { attachBusRelay, type BusRelay } from '@/platform/adapters/embedded/ipc-bus'
import type { Env } from '@/platform/config/env'
import { instancePaths } from '@/platform/instance/paths'
import type { StartError } from '@/platform/instance/start-error'
import type { ChildMessage } from '@/platform/process/messages'

import { startChild, type Child } from './child'
import { startDatabase, type RunningDatabase } from './embedded'
import { explainLostSpace } from './explain-database'
import { createProcessSet, type ProcessSet, type Name } from './process-set'
import type { Journal } from './journal'
import { migrateNow } from './migrate-now'
import { argsOf } from './programs'
import { createRunRecord, type RunRecord } from './run-record'
import type { Running } from './running'
import { unlessAborted, type StopSignals } from './stop-signals'
import { supervise, type Supervised } from './supervise'

export interface TreeOptions {
  readonly env: Env
  readonly secret: string
  readonly journal: Journal
  readonly signals: StopSignals
  readonly onMessage: (message: ChildMessage) => void
}

export interface Tree {
  /** Resolves when a process died too often: the tree is no use any more. */
  readonly gaveUp: Promise<StartError>
  readonly stop: () => Promise<void>
}

interface Context extends TreeOptions {
  readonly processes: ProcessSet
  readonly record: RunRecord
  readonly relay: BusRelay
}

const childEnvOf = ({ env, secret }: TreeOptions, databaseUrl: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: env.NODE_ENV,
  KADR_DATA: env.KADR_DATA,
  PUBLIC_URL: env.PUBLIC_URL,
  DATABASE_URL: databaseUrl,
  KADR_DATABASE: env.DATABASE_URL ? 'server' : 'embedded',
  KADR_SECRET: secret,
  NEXT_TELEMETRY_DISABLED: '1',
})

const keep = <Process extends Running>(
  { processes, journal, record }: Context,
  name: Name,
  first: Process,
  restart: () => Process,
): Supervised => {
  const onUp = (process: Process): void => {
    journal.note(`${name} is up (process ${process.pid})`)
    void record.add(name, process)
  }
  const supervised = supervise({ name, first, restart, onUp, say: journal.say })
  processes.add(name, supervised)
  return supervised
}

/** The database server named by the environment, or the embedded one in the data folder. */
const startStore = async ({ env, processes, record, signals }: Context) => {
  if (env.DATABASE_URL) {
    record.setDatabase(env.DATABASE_URL)
    return { url: env.DATABASE_URL, database: null }
  }
  const database = startDatabase(instancePaths(env.KADR_DATA).database)
  processes.add('database', database)
  await unlessAborted(database.ready, signals.requested)
  const url = database.url ?? ''
  record.setDatabase(url)
  await record.add('database', database)
  return { url, database }
}

const keepDatabase = (context: Context, database: RunningDatabase): Supervised => {
  const folder = instancePaths(context.env.KADR_DATA).database
  // The port of the first start: open pools find it again.
  return keep(context, 'database', database, () => startDatabase(folder, database.port ?? undefined))
}

const startProgram = (context: Context, name: 'web' | 'worker', env: NodeJS.ProcessEnv): Child => {
  const { journal, onMessage, record, relay } = context
  const { logs } = instancePaths(context.env.KADR_DATA)
  const child = startChild({ name, args: argsOf(name), env, logDir: logs, onMessage, say: journal.say })
  const leave = relay.add(child.process)
  void child.exited.then(leave)
  void record.add(name, child)
  return child
}

const startPrograms = async (context: Context, env: NodeJS.ProcessEnv): Promise<Supervised[]> => {
  const start = (name: 'web' | 'worker'): Child => {
    const child = startProgram(context, name, env)
    context.processes.add(name, child)
    return child
  }
  const [web, worker] = [start('web'), start('worker')]
  await unlessAborted(Promise.all([web.ready, worker.ready]), context.signals.requested)
  return [
    keep(context, 'web', web, () => startProgram(context, 'web', env)),
    keep(context, 'worker', worker, () => startProgram(context, 'worker', env)),
  ]
}

const start = async (context: Context): Promise<Supervised[]> => {
  const { url, database } = await startStore(context)
  const env = childEnvOf(context, url)
  const hold = (process: Running) => context.processes.add('migrate', process)
  await migrateNow(env, { say: context.journal.say, hold }).catch(async (error: unknown) => {
    throw database ? await explainLostSpace(context.env.KADR_DATA, error) : error
  })
  context.signals.requested.throwIfAborted()
  const programs = await startPrograms(context, env)
  await context.record.setReady()
  return database ? [...programs, keepDatabase(context, database)] : programs
}

/**
 * Starts database, migrations, web and worker, in this order, and keeps them alive.
 *
 * @throws StartError when one of them does not come up, the signal's reason when the start is called off; nothing is
 * left running then
 */
export const startTree = async (options: TreeOptions): Promise<Tree> => {
  const { env, journal, signals } = options
  const processes = createProcessSet(journal.note)
  signals.forced.addEventListener('abort', processes.kill)
  const record = createRunRecord(env, (error) => journal.note(`run file not written: ${String(error)}`))
  try {
    const kept = await start({ ...options, processes, record, relay: attachBusRelay() })
    return { gaveUp: Promise.race(kept.map(({ gaveUp }) => gaveUp)), stop: processes.stop }
  } catch (error) {
    await processes.stop()
    throw error
  }
}
