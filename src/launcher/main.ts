import { networkInterfaces } from 'node:os'

import { EnvError, loadEnv, type Env } from '@/platform/config/env'
import { lockFolder, refuseWhileRunning } from '@/platform/instance/folder-lock'
import { instancePaths } from '@/platform/instance/paths'
import { prepareFolder } from '@/platform/instance/prepare-folder'
import { removeRunFile } from '@/platform/instance/run-file'
import { readOrMakeSecret } from '@/platform/instance/secret-file'
import { StartError } from '@/platform/instance/start-error'

import { otherMachinesUrls } from './addresses'
import { createGreeting } from './greeting'
import { createJournal, surviveClosedTerminal, type Journal } from './journal'
import { endLeftovers } from './leftovers'
import { requireFreePort } from './port'
import { aborted, listenForStop, type StopSignals } from './stop-signals'
import { startTree } from './tree'

/** As a shell reports a process that Ctrl-C ended. */
const FORCED_EXIT = 130

/** Runs the tree until somebody stops it, or it is no use any more. */
const serve = async (env: Env, journal: Journal, signals: StopSignals): Promise<void> => {
  const secret = env.KADR_SECRET ?? (await readOrMakeSecret(env.KADR_DATA))
  const urls = process.env.PUBLIC_URL ? [] : otherMachinesUrls(env, networkInterfaces())
  const greeting = createGreeting(env, urls, journal)
  const tree = await startTree({ env, secret, journal, signals, onMessage: greeting.onMessage })
  greeting.show()
  const trouble = await Promise.race([aborted(signals.requested), tree.gaveUp])
  journal.say('Stopping …')
  await tree.stop()
  if (trouble) throw trouble
}

const requirePorts = async ({ HOST, PORT, WORKER_PORT }: Env): Promise<void> => {
  await requireFreePort(HOST, PORT, 'PORT')
  if (WORKER_PORT !== 0) await requireFreePort(HOST, WORKER_PORT, 'WORKER_PORT')
}

const run = async (env: Env, journal: Journal, signals: StopSignals): Promise<void> => {
  await refuseWhileRunning(env.KADR_DATA)
  await prepareFolder(env.KADR_DATA)
  const unlock = await lockFolder(env.KADR_DATA, 'studio')
  journal.open()
  const leave = async (): Promise<void> => {
    await removeRunFile(env.KADR_DATA)
    await unlock()
  }
  signals.forced.addEventListener('abort', () => void leave().finally(() => process.exit(FORCED_EXIT)))
  try {
    await endLeftovers(env.KADR_DATA, journal.say, signals.requested)
    await requirePorts(env)
    await serve(env, journal, signals)
  } finally {
    await leave()
  }
}

/** One sentence for the person at the terminal; what nobody foresaw goes to the log with its stack. */
const explain = (error: unknown, journal: Journal, logDir: string): void => {
  if (error instanceof StartError) {
    console.error(error.message)
    journal.note(error.message)
    return
  }
  console.error(`Kadr ended: ${error instanceof Error ? error.message : String(error)} More in ${logDir}.`)
  journal.note(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

const main = async (): Promise<number> => {
  surviveClosedTerminal()
  const signals = listenForStop()
  const env = loadEnv()
  const { logs } = instancePaths(env.KADR_DATA)
  const journal = createJournal(logs)
  try {
    await run(env, journal, signals)
    return 0
  } catch (error) {
    if (signals.requested.aborted) return 0
    explain(error, journal, logs)
    return 1
  } finally {
    await journal.flush()
  }
}

const explainSettings = (error: unknown): void => {
  if (!(error instanceof EnvError)) throw error
  console.error('These settings are wrong:')
  for (const { name, message } of error.faults) console.error(`  ${name}: ${message}`)
}

main().then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    explainSettings(error)
    process.exit(1)
  },
)
