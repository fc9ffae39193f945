// What takes seconds to make and hardly ever changes: kept beside the packages, as compilers keep theirs.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const CACHE = 'node_modules/.cache/kadr'

const hashOf = (files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 32)
}

/**
 * Fills a folder, from the cache where the same files have filled it before.
 *
 * @param {string} folder - what was in it is gone
 * @param {string[]} files - everything that decides what comes out
 * @param {(folder: string) => Promise<void>} make - writes into an empty folder; nothing is kept when it throws
 */
export const fillFolder = async (folder, files, make) => {
  const kept = join(CACHE, `${hashOf(files)}`)
  if (!existsSync(kept)) {
    const draft = `${kept}.${process.pid}`
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true })
    await make(draft)
    rmSync(kept, { recursive: true, force: true })
    renameSync(draft, kept)
  }
  rmSync(folder, { recursive: true, force: true })
  cpSync(kept, folder, { recursive: true })
}
