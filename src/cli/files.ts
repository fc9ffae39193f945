import path from 'node:path'

const WHY: Readonly<Record<string, string>> = {
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not do that',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no room left',
  EFBIG: 'there is no room left',
}

/** npm runs in the folder of package.json; whoever called it may stand elsewhere. */
export const absolutePath = (file: string): string => path.resolve(process.env.INIT_CWD ?? '', file)

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Why a file could not be read, as the end of a sentence. */
export const whyNotRead = (error: unknown): string =>
  codeOf(error) === 'ENOENT' ? 'there is no such file' : (WHY[codeOf(error)] ?? codeOf(error))

/** Why a file could not be written, as the end of a sentence; null for what is not the file system's fault. */
export const whyNotWritten = (error: unknown): string | null => {
  const code = codeOf(error)
  if (code === 'ENOENT') return 'there is no such folder'
  return code === '' ? null : (WHY[code] ?? code)
}

/** Whether the file system's error is about this file, or about what becomes it; and not about another one. */
export const isAbout = (error: unknown, file: string): boolean =>
  error instanceof Error && (!('path' in error) || String(error.path).startsWith(file))
