import { mkdir, open, readFile, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedDatabaseError } from './database-messages'

/** The PostgreSQL major version inside the pinned PGlite. */
export const CLUSTER_MAJOR = 18

/** A first start writes 39 MB. Later ones only need to begin: what runs out then is an error of one statement. */
const FIRST_START_BYTES = 64 * 2 ** 20

const PROBE_NAME = '.kadr-write-probe'
/** Stands in the folder while a first start fills it: such a folder is wiped and made anew. */
const CREATING_NAME = '.kadr-creating'
const SEGMENT_BYTES = 16 * 2 ** 20

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const NO_WRITE = new Set(['EACCES', 'EPERM', 'EROFS'])

const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/** Turns an errno into the reason a person can act on; null when it names neither room nor permission. */
export const explainErrno = (error: unknown, folder: string): EmbeddedDatabaseError | null => {
  const errno = errnoOf(error)
  if (NO_ROOM.has(errno)) return new EmbeddedDatabaseError('full', `No room left for ${folder} (${errno})`)
  if (NO_WRITE.has(errno)) return new EmbeddedDatabaseError('read-only', `Cannot write ${folder} (${errno})`)
  return null
}

const probeWrite = async (folder: string, sizeBytes: number): Promise<void> => {
  const probe = join(folder, PROBE_NAME)
  try {
    await writeFile(probe, Buffer.alloc(sizeBytes))
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

const checkVersion = async (folder: string): Promise<void> => {
  const text = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null)
  if (text === null)
    throw new EmbeddedDatabaseError('foreign', `${folder} is not empty and holds no database of ours`)
  const major = Number.parseInt(text, 10)
  if (Number.isNaN(major)) throw new EmbeddedDatabaseError('damaged', `${folder}/PG_VERSION is unreadable`)
  if (major === CLUSTER_MAJOR) return
  const code = major > CLUSTER_MAJOR ? 'newer' : 'older'
  throw new EmbeddedDatabaseError(
    code,
    `${folder} is of PostgreSQL ${major}, this program needs ${CLUSTER_MAJOR}`,
  )
}

const claimEmptyFolder = async (folder: string, entries: readonly string[]): Promise<void> => {
  for (const entry of entries) await rm(join(folder, entry), { recursive: true, force: true })
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < FIRST_START_BYTES)
    throw new EmbeddedDatabaseError('full', `Less than 64 MiB free for ${folder}`)
  await writeFile(join(folder, CREATING_NAME), '')
}

/**
 * Makes sure that `folder` is ours to open, creating it when it is missing. PGlite checks none of this: it makes a
 * cluster inside a foreign folder, answers a damaged one with a crash, and leaves half a cluster when a first start is
 * killed.
 *
 * @throws EmbeddedDatabaseError `full`, `read-only`, `foreign`, `newer`, `older` or `damaged`
 */
export const prepareDataFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await probeWrite(folder, 1)
    const entries = await readdir(folder)
    if (entries.length === 0 || entries.includes(CREATING_NAME)) await claimEmptyFolder(folder, entries)
    else await checkVersion(folder)
  } catch (error) {
    throw explainErrno(error, folder) ?? error
  }
}

const syncTree = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const file = await open(join(entry.parentPath, entry.name))
    await file.sync().finally(() => file.close())
  }
}

/** Says that the cluster in `folder` is whole: a new one is flushed to disk first, and from now on never wiped. */
export const confirmDataFolder = async (folder: string): Promise<void> => {
  const marker = join(folder, CREATING_NAME)
  const isNew = await stat(marker).then(
    () => true,
    () => false,
  )
  if (!isNew) return
  await syncTree(folder)
  await rm(marker, { force: true })
}

/** Why a prepared folder still did not open: room ran out on the way, or its files are damaged. */
export const explainOpenFailure = async (folder: string, cause: unknown): Promise<EmbeddedDatabaseError> => {
  const problem = await probeWrite(folder, SEGMENT_BYTES).then(
    () => null,
    (error: unknown) => explainErrno(error, folder),
  )
  return (
    problem ?? new EmbeddedDatabaseError('damaged', `The database in ${folder} cannot be opened`, { cause })
  )
}
