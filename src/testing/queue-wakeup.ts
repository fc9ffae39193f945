import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { JobQueue } from '@/platform/ports/job-queue'
import type { ConsumerProcess } from './consumer-process'

export interface WakeUpFigures {
  readonly store: string
  readonly count: number
  readonly medianMs: number
  readonly maxMs: number
}

/** Long enough for the consumer to fall idle again. */
const PAUSE_MS = 60

const measureOnce = async (queue: JobQueue, consumer: ConsumerProcess, id: string): Promise<number> => {
  const delivered = consumer.next()
  const startNs = process.hrtime.bigint()
  await queue.enqueue({ name: 'wake', id, data: {} })
  const { atNs } = await delivered
  return Number(BigInt(atNs) - startNs) / 1e6
}

/** From the call of `enqueue` to the handler in another, idle process; 50 times, kept under `var/bench/`. */
export const measureWakeUp = async (
  store: string,
  queue: JobQueue,
  consumer: ConsumerProcess,
): Promise<WakeUpFigures> => {
  const count = 50
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    await delay(PAUSE_MS)
    times.push(await measureOnce(queue, consumer, `wake-${index}`))
  }
  times.sort((a, b) => a - b)
  const round = (ms = Number.NaN): number => Math.round(ms * 100) / 100
  const figures = { store, count, medianMs: round(times[count / 2]), maxMs: round(times.at(-1)) }
  const folder = join(process.cwd(), 'var/bench')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `queue-wakeup-${store}.json`), `${JSON.stringify(figures, null, 2)}\n`)
  console.info(
    `queue wake-up on ${store}: median ${figures.medianMs} ms, max ${figures.maxMs} ms, n ${count}`,
  )
  return figures
}
