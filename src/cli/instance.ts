import { setTimeout as sleep } from 'node:timers/promises'

import type { Payload } from 'payload'

import { createContainer } from '@/container'
import { loadEnv, type Env } from '@/platform/config/env'
import { folderHolder } from '@/platform/instance/folder-lock'
import { readRunFile } from '@/platform/instance/run-file'
import { readOrMakeSecret } from '@/platform/instance/secret-file'
import type { Container } from '@/platform/ports/container'

import { requireMade } from './made-instance'
import { openOwnDatabase, type OpenDatabase } from './own-database'

export interface Instance {
  readonly container: Container
  /** Loads Payload when it is first needed. */
  readonly payload: () => Promise<Payload>
}

/** A studio that is starting, or another command, is waited for this long. */
const PATIENCE_MS = 60_000
const LOOK_MS = 200

const nothing = (): Promise<void> => Promise.resolve()

const openDatabase = async (env: Env): Promise<OpenDatabase> => {
  const { DATABASE_URL, KADR_DATA } = env
  if (DATABASE_URL) {
    await requireMade(env)
    return { url: DATABASE_URL, kind: 'server', close: nothing }
  }
  const startMs = performance.now()
  for (;;) {
    const running = await readRunFile(KADR_DATA)
    if (running)
      return { url: running.databaseUrl, kind: 'embedded', publicUrl: running.publicUrl, close: nothing }
    const isFree = (await folderHolder(KADR_DATA)) === null
    if (isFree || performance.now() - startMs > PATIENCE_MS) {
      await requireMade(env)
      return openOwnDatabase(KADR_DATA)
    }
    await sleep(LOOK_MS)
  }
}

/** Payload reads the environment when it is loaded, which is after this. */
const setEnvironment = async (env: Env, database: OpenDatabase): Promise<void> => {
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    KADR_DATABASE: database.kind,
    KADR_SECRET: env.KADR_SECRET ?? (await readOrMakeSecret(env.KADR_DATA)),
    PUBLIC_URL: database.publicUrl ?? env.PUBLIC_URL,
    KADR_LOG_LEVEL: process.env.KADR_LOG_LEVEL || 'error',
  })
}

const loadPayload = async (): Promise<Payload> => {
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
  ])
  return getPayload({ config })
}

/**
 * Runs `work` on the instance of the data folder: through the running database when Kadr runs, else through one opened
 * for the while.
 *
 * @throws CommandError when no instance was ever started there
 * @throws StartError when the folder or the database cannot be opened
 */
export const withInstance = async <Result>(
  work: (instance: Instance) => Promise<Result>,
): Promise<Result> => {
  const env = loadEnv()
  const database = await openDatabase(env)
  try {
    await setEnvironment(env, database)
    return await work({ container: createContainer('cli'), payload: loadPayload })
  } finally {
    await database.close()
  }
}
