import { readFile, rm } from 'node:fs/promises'

import { z } from 'zod'

import { ProcessIdentity } from '../process/identity'
import { findHolder } from './lock-file'
import { instancePaths } from './paths'
import { replaceFile } from './whole-file'

const RunInfo = z.object({
  /** False while it starts: the database is not yet of this version's shape. */
  isReady: z.boolean(),
  databaseUrl: z.string(),
  publicUrl: z.string(),
  /** Where the site listens on this machine. */
  localUrl: z.string(),
  /** By name: `database`, `web`, `worker`. */
  processes: z.record(z.string(), ProcessIdentity),
})
/** What a running instance writes for the command line, and the next start if it is cut off. */
export type RunInfo = z.infer<typeof RunInfo>

export const writeRunFile = (dataDir: string, info: RunInfo): Promise<void> =>
  replaceFile(instancePaths(dataDir).run, JSON.stringify(info))

export const removeRunFile = (dataDir: string): Promise<void> =>
  rm(instancePaths(dataDir).run, { force: true })

/** What is written there, by a living launcher or a dead one; null when there is nothing readable. */
export const readLastRun = async (dataDir: string): Promise<RunInfo | null> => {
  try {
    return RunInfo.parse(JSON.parse(await readFile(instancePaths(dataDir).run, 'utf8')))
  } catch {
    return null
  }
}

/** Null when nothing runs on this folder, or it is not ready. */
export const readRunFile = async (dataDir: string): Promise<RunInfo | null> => {
  if ((await findHolder(instancePaths(dataDir).lock))?.purpose !== 'studio') return null
  const info = await readLastRun(dataDir)
  return info?.isReady ? info : null
}
