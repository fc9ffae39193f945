import { explainOpenFailure } from '@/platform/adapters/embedded/data-folder'
import { EmbeddedDatabaseError } from '@/platform/adapters/embedded/database-messages'
import { instancePaths } from '@/platform/instance/paths'
import { StartError } from '@/platform/instance/start-error'

const SENTENCES: Readonly<Record<EmbeddedDatabaseError['code'], (folder: string) => string>> = {
  newer: (folder) =>
    `The database in ${folder} was made by a newer version of Kadr: start that version, or set KADR_DATA.`,
  older: (folder) =>
    `The database in ${folder} was made by an older version of Kadr that this one cannot read: export it there first.`,
  foreign: (folder) =>
    `${folder} holds something that is not Kadr's database: set KADR_DATA to another folder.`,
  damaged: (folder) =>
    `The database in ${folder} is damaged and was left as it is: put the folder back from a backup, or set KADR_DATA.`,
  full: (folder) => `There is no room left for the database in ${folder}: free some space, or set KADR_DATA.`,
  'read-only': (folder) =>
    `The database folder ${folder} cannot be written by this user: change its owner, or set KADR_DATA.`,
  busy: (folder) =>
    `The database in ${folder} is still open in another process: end that one, or set KADR_DATA.`,
  crashed: (folder) => `The database in ${folder} did not start`,
  timeout: (folder) => `The database in ${folder} did not start in time: try again.`,
}

const sentenceOf = (error: EmbeddedDatabaseError, folder: string): string =>
  error.code === 'crashed' ? `${SENTENCES.crashed(folder)}: ${error.message}` : SENTENCES[error.code](folder)

/** One clear sentence for a database that did not start; other errors come back as they are. */
export const explainDatabaseError = (error: unknown, folder: string): unknown =>
  error instanceof EmbeddedDatabaseError ? new StartError(sentenceOf(error, folder), { cause: error }) : error

/**
 * A database that ended while it was brought to this version's shape: when its folder has no room left, that is the reason
 * worth telling; otherwise the error itself comes back.
 */
export const explainLostSpace = async (dataDir: string, error: unknown): Promise<unknown> => {
  const folder = instancePaths(dataDir).database
  const found = await explainOpenFailure(folder, error)
  return found.code === 'damaged' ? error : explainDatabaseError(found, folder)
}
