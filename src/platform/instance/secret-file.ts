import { readFile } from 'node:fs/promises'

import { randomToken } from '../kernel/ids'
import { instancePaths } from './paths'
import { explainFolderError, StartError } from './start-error'
import { createFile } from './whole-file'

const SECRET_BYTES = 32
const SECRET_MIN_CHARACTERS = 32

const read = async (file: string): Promise<string> => {
  const kept = (await readFile(file, 'utf8')).trim()
  if (kept.length >= SECRET_MIN_CHARACTERS) return kept
  throw new StartError(
    `${file} is damaged: put it back from a backup, or delete it and everybody signs in again.`,
  )
}

/**
 * The instance's secret, made once and kept in the data folder (readable by its owner only).
 *
 * @throws StartError when it cannot be written, or holds no secret: making another would end every session silently
 */
export const readOrMakeSecret = async (dataDir: string): Promise<string> => {
  const file = instancePaths(dataDir).secret
  try {
    await createFile(file, `${randomToken(SECRET_BYTES)}\n`)
    return await read(file)
  } catch (error) {
    throw explainFolderError(error, dataDir)
  }
}
