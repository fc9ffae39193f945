/** A start that cannot go on; `message` is one clear sentence for the person at the terminal. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/** Turns a failed file operation in the data folder into a sentence; other errors come back as they are. */
export const explainFolderError = (error: unknown, dataDir: string): unknown => {
  const errno = errnoOf(error)
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errno)) {
    return new StartError(
      `There is no room left in the data folder ${dataDir}: free some space, or set KADR_DATA.`,
    )
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(errno)) {
    return new StartError(
      `The data folder ${dataDir} cannot be written by this user: change its owner, or set KADR_DATA.`,
    )
  }
  if (['ENOTDIR', 'EEXIST'].includes(errno)) {
    return new StartError(`${dataDir} is not a folder: set KADR_DATA to one.`)
  }
  return error
}
