import { link, rename, rm, writeFile } from 'node:fs/promises'

import { randomToken } from '../kernel/ids'

/** A name of its own for every call: a second writer must not reach the text that is in place already. */
const asideOf = (file: string): string => `${file}.${randomToken(6)}.new`

/** Readable by its owner only: every file of the data folder's top holds a secret, or a way to one. */
const MODE = 0o600

/** Replaces a small file; a reader sees the old text or the new one, never half of it. */
export const replaceFile = async (file: string, text: string): Promise<void> => {
  const aside = asideOf(file)
  try {
    await writeFile(aside, text, { mode: MODE })
    await rename(aside, file)
  } finally {
    await rm(aside, { force: true })
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/** Some file systems (exFAT, a few network ones) know no links: there the name comes a moment before the text. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

const linkOrWrite = (aside: string, file: string, text: string): Promise<void> =>
  link(aside, file).catch((error: unknown) => {
    if (NO_LINKS.has(codeOf(error))) return writeFile(file, text, { flag: 'wx', mode: MODE })
    throw error
  })

/**
 * Makes a small file with its whole text at once.
 *
 * @returns false when there is one already, which is left as it is
 */
export const createFile = async (file: string, text: string): Promise<boolean> => {
  const aside = asideOf(file)
  try {
    await writeFile(aside, text, { mode: MODE })
    await linkOrWrite(aside, file, text)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(aside, { force: true })
  }
}
