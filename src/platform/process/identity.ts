import { readFile } from 'node:fs/promises'

import { z } from 'zod'

export const ProcessIdentity = z.object({
  pid: z.int().positive(),
  /** Boot and clock tick of its start, so that a reused pid is not taken for it; null where the system tells neither. */
  startedAt: z.string().nullable(),
})
/** One process of this machine, told apart from later ones with the same pid. */
export type ProcessIdentity = z.infer<typeof ProcessIdentity>

const ENDED_STATES = new Set(['Z', 'X'])
/** Fields of /proc/PID/stat (proc(5)) counted after the name in parentheses, which may hold spaces. */
const STATE_FIELD = 0
const START_FIELD = 19

const statOf = async (pid: number): Promise<readonly string[] | null> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

const bootId = async (): Promise<string> =>
  (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim()

const startOf = async (pid: number): Promise<string | null> => {
  const ticks = (await statOf(pid))?.[START_FIELD]
  return ticks === undefined ? null : `${await bootId()}/${ticks}`
}

const answersSignals = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export const identify = async (pid = process.pid): Promise<ProcessIdentity> => ({
  pid,
  startedAt: await startOf(pid),
})

/** False as well for a process that has ended and waits for its parent to notice. */
export const isAlive = async ({ pid, startedAt }: ProcessIdentity): Promise<boolean> => {
  if (!answersSignals(pid)) return false
  if (startedAt === null) return true
  if (ENDED_STATES.has((await statOf(pid))?.[STATE_FIELD] ?? '')) return false
  return (await startOf(pid)) === startedAt
}
