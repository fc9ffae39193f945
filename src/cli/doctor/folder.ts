import { access, constants, statfs } from 'node:fs/promises'

import { isThere } from '../made-instance'
import { fine, wrong, type Finding } from './finding'

const GIBIBYTE = 2 ** 30
const FREE_MIN_BYTES = GIBIBYTE
const NAME = 'data folder'

const spaceFinding = async (dataDir: string): Promise<Finding> => {
  const { bavail, bsize } = await statfs(dataDir)
  const freeBytes = bavail * bsize
  const free = `${(freeBytes / GIBIBYTE).toFixed(1)} GiB free in ${dataDir}`
  return freeBytes >= FREE_MIN_BYTES ? fine(NAME, free) : wrong(NAME, `only ${free}: free some space`)
}

export const folderFinding = async (dataDir: string): Promise<Finding> => {
  if (!(await isThere(dataDir))) return fine(NAME, `${dataDir} is not there yet: the first start makes it`)
  try {
    await access(dataDir, constants.W_OK)
    return await spaceFinding(dataDir)
  } catch {
    return wrong(NAME, `${dataDir} cannot be written by this user: change its owner, or set KADR_DATA`)
  }
}
