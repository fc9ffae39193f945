import { loadEnv } from '@/platform/config/env'
import { instancePaths } from '@/platform/instance/paths'

import { startChild } from './child'
import { argsOf } from './programs'
import type { Running } from './running'

/** What has done its work, or reported a failure, ends by itself within milliseconds; what hangs is ended. */
const GRACE_MS = 5_000

/**
 * Waits for a child that does one thing and ends.
 *
 * @param graceMs - from being ready or failing to the end, before it is ended by force. Default 5_000
 * @throws StartError when it failed, or took too long
 */
export const finish = async (child: Pick<Running, 'ready' | 'stop'>, graceMs = GRACE_MS): Promise<void> => {
  try {
    await child.ready
  } finally {
    await child.stop(graceMs)
  }
}

interface MigrateOptions {
  /** Shows errors as they happen. */
  readonly say?: (line: string) => void
  /** Called with the process while it runs, so that it can be ended from outside; returns what removes it. */
  readonly hold?: (process: Running) => () => void
}

/**
 * Brings the database named by `env` to this version's shape, in a process of its own.
 *
 * @throws StartError when it is of a newer version, or a migration fails
 */
export const migrateNow = async (
  env: NodeJS.ProcessEnv,
  { say, hold }: MigrateOptions = {},
): Promise<void> => {
  const child = startChild({
    name: 'migrate',
    args: argsOf('migrate'),
    // Nobody else is connected: here transactions hurt nobody on the embedded database either.
    env: { ...env, NODE_ENV: 'production', KADR_DATABASE: 'server' },
    logDir: instancePaths(loadEnv().KADR_DATA).logs,
    say,
  })
  const letGo = hold?.(child)
  await finish(child).finally(letGo)
}
