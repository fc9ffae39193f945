import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

import { waitFor } from '@/testing/wait-for'

const PROGRAM = new URL('report-memory.mjs', import.meta.url)
const FOLDER = join(tmpdir(), `kadr-bench-memory-${process.pid}`)
/** What a closed connection still holds goes with its last events. */
const SETTLE_MS = 2_000

/** Environment of a process that reports its memory. */
export const MEMORY_ENV = { NODE_OPTIONS: `--import ${PROGRAM.href}`, BENCH_MEMORY: FOLDER } as const

/** Bytes that a process retains once its garbage is collected: V8's heap, and buffers outside of it. */
export const retainedBytes = async (pid: number): Promise<number> => {
  const answer = `${FOLDER}-${pid}`
  await sleep(SETTLE_MS)
  await rm(answer, { force: true })
  process.kill(pid, 'SIGUSR2')
  const written = await waitFor(() => readFile(answer, 'utf8').catch(() => ''), { timeoutMs: 30_000 })
  await rm(answer, { force: true })
  return Number(written)
}
