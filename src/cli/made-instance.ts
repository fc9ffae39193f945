import { stat } from 'node:fs/promises'

import type { Env } from '@/platform/config/env'
import { instancePaths } from '@/platform/instance/paths'

import { CommandError } from './command'

export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

type Where = Pick<Env, 'DATABASE_URL' | 'KADR_DATA' | 'KADR_SECRET'>

/** Whether an instance was ever started with these settings: its database, or the secret to the one of a server. */
export const isMade = async ({ DATABASE_URL, KADR_DATA, KADR_SECRET }: Where): Promise<boolean> => {
  const { database, secret } = instancePaths(KADR_DATA)
  if (!DATABASE_URL) return isThere(database)
  return KADR_SECRET !== undefined || isThere(secret)
}

/**
 * A command never makes an instance: where somebody mistyped the folder it would answer from an empty one.
 *
 * @throws CommandError when there is none
 */
export const requireMade = async (where: Where): Promise<void> => {
  if (await isMade(where)) return
  throw new CommandError(
    `There is no Kadr in ${where.KADR_DATA}: set KADR_DATA to its folder, or start Kadr once with \`make start\`.`,
  )
}
