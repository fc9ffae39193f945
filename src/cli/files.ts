import path from 'node:path'

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist, or its folder does not',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not do that',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no room left',
  EFBIG: 'there is no room left',
}

/** npm runs in the folder of package.json; whoever called it may stand elsewhere. */
export const absolutePath = (file: string): string => path.resolve(process.env.INIT_CWD ?? '', file)

/** Why a file could not be read or written, as the end of a sentence. */
export const whyNot = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return WHY[code] ?? (code || (error instanceof Error ? error.message : String(error)))
}
