import { link, readFile, rename, rm } from 'node:fs/promises'

import { z } from 'zod'

import { identify, isAlive, ProcessIdentity } from '../process/identity'
import { createFile } from './whole-file'

const Holder = ProcessIdentity.extend({
  /** What it holds the lock for, as a word for a sentence. */
  purpose: z.string(),
})
export type Holder = z.infer<typeof Holder>

export type LockAnswer =
  { readonly isHeld: true; release(): Promise<void> } | { readonly isHeld: false; readonly by: Holder | null }

const ATTEMPTS = 5

const readHolder = async (file: string): Promise<Holder | null> => {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

/** Who holds a lock and lives; null when nobody does. */
export const findHolder = async (file: string): Promise<Holder | null> => {
  const holder = await readHolder(file)
  return holder && (await isAlive(holder)) ? holder : null
}

const ignore = (...codes: string[]) => {
  return (error: unknown): void => {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** Takes away the lock of a dead holder. If another process has taken it over in between, it gets it back. */
const clearStale = async (file: string): Promise<void> => {
  const aside = `${file}.${process.pid}.stale`
  await rename(file, aside).catch(ignore('ENOENT'))
  if (await findHolder(aside)) await link(aside, file).catch(ignore('EEXIST'))
  await rm(aside, { force: true })
}

const isSame = (left: Holder | null, right: Holder): boolean =>
  left?.pid === right.pid && left.startedAt === right.startedAt

/**
 * Makes this process the only holder of a lock. One whose holder died, by power cut or kill -9, is taken over.
 *
 * @param purpose - shown to whoever is refused
 */
export const takeLock = async (file: string, purpose: string): Promise<LockAnswer> => {
  const me: Holder = { ...(await identify()), purpose }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const isMade = await createFile(file, JSON.stringify(me))
    if (isMade && isSame(await readHolder(file), me)) {
      return { isHeld: true, release: () => rm(file, { force: true }) }
    }
    const by = await findHolder(file)
    if (by) return { isHeld: false, by }
    await clearStale(file)
  }
  return { isHeld: false, by: null }
}
