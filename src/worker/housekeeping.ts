import type { WorkerContainer } from '@/platform/ports/container'
import { createVacuumTask } from '@/platform/upkeep/vacuum-task'
import { anchorHead } from '@/plugins/audit/jobs'
import {
  createPresence,
  forgetJobs,
  forgetOldKeys,
  PRESENCE_MS,
  reconcile,
  refillQueue,
} from '@/plugins/generation/jobs'
import { sweepMedia } from '@/plugins/library/jobs'

const REFILL_MS = 10_000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * 60_000
const SWEEP_MS = 5 * 60_000

interface Chore {
  readonly name: string
  readonly everyMs: number
  readonly run: (container: WorkerContainer) => Promise<unknown>
}

const choresOf = ({ settings }: WorkerContainer): readonly Chore[] => [
  { name: 'reconcile', everyMs: settings.reconcileMs, run: reconcile },
  { name: 'refill queue', everyMs: Math.max(REFILL_MS, settings.reconcileMs), run: refillQueue },
  { name: 'forget idempotency keys', everyMs: HOUR_MS, run: forgetOldKeys },
  { name: 'sweep pictures', everyMs: SWEEP_MS, run: sweepMedia },
  { name: 'anchor audit log', everyMs: MINUTE_MS, run: anchorHead },
  { name: 'forget jobs', everyMs: SWEEP_MS, run: forgetJobs },
  createVacuumTask(),
]

/** One chore after another of its kind, never two at once; a failing round is logged and tried again in the next. */
const repeat = (container: WorkerContainer, { name, everyMs, run }: Chore) => {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let round: Promise<void> = Promise.resolve()
  const next = (): void => {
    if (isStopped) return
    timer = setTimeout(() => {
      round = work()
    }, everyMs)
  }
  const work = async (): Promise<void> => {
    try {
      await run(container)
    } catch (error) {
      container.log.warn({ err: error, chore: name }, 'chore failed, tried again later')
    }
    next()
  }
  round = work()
  return async (): Promise<void> => {
    isStopped = true
    clearTimeout(timer)
    await round
  }
}

/** What the worker does beside jobs: mending rows, queue and outbox. */
export const startHousekeeping = (container: WorkerContainer) => {
  const presence = createPresence(container)
  const tell: Chore = { name: 'say that it is there', everyMs: PRESENCE_MS, run: () => presence.tell() }
  const stops = [tell, ...choresOf(container)].map((chore) => repeat(container, chore))
  return {
    async stop(): Promise<void> {
      await Promise.all(stops.map((stop) => stop()))
      await presence.leave().catch((error: unknown) => {
        container.log.warn({ err: error }, 'the worker seems to be there for some seconds more')
      })
    },
  }
}
