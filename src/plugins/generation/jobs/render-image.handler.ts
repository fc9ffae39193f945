import { DomainError } from '@/platform/kernel/domain-error'
import type { JobContext } from '@/platform/jobs/define-job'
import type { WorkerContainer } from '@/platform/ports/container'
import type { RenderEngine, RenderRequest, RenderResult } from '@/platform/ports/render-engine'

import type { RenderImageData } from '../contract'
import { commitOutcome, type Outcome } from '../services/commit'
import type { JobRecord } from '../services/job-record'
import { claimNextJob, failJob, keepHandle, releaseJob, startStoring, type Lease } from '../services/lease'
import { spreadNews } from '../services/outbox'
import { announceChange, announceProgress } from '../services/signals'
import { holdLease, LeaseLost } from './held-lease'
import { renderWithin } from './render-within'
import { discardFiles, storeFiles } from './store-files'

const requestOf = (job: JobRecord): RenderRequest => ({
  kind: job.kind,
  prompt: job.prompt,
  negativePrompt: job.negative_prompt ?? '',
  width: job.width,
  height: job.height,
  count: job.count,
  seed: job.seed,
  style: job.style,
})

interface Attempt {
  readonly container: WorkerContainer
  readonly job: JobRecord
  readonly lease: Lease
  readonly engine: RenderEngine
  readonly signal: AbortSignal
}

const passOn = ({ container, job }: Attempt, progress: number): void => {
  announceProgress(container.bus, job, progress).catch((error: unknown) => {
    container.log.debug({ err: error, jobId: job.id }, 'progress not passed on')
  })
}

const render = (attempt: Attempt): Promise<RenderResult> => {
  const { container, job, lease, engine } = attempt
  return renderWithin(container.settings.renderTimeoutMs, attempt.signal, (signal) =>
    engine.render(requestOf(job), {
      signal,
      resumeHandle: job.engine_handle,
      onProgress: ({ progress }) => {
        if (!signal.aborted) passOn(attempt, progress)
        container.failpoint('mid-progress', job.attempt)
      },
      onAccepted: async (handle) => {
        if (!(await keepHandle(container.database, lease, handle))) throw new LeaseLost('handle not kept')
      },
    }),
  )
}

const deliver = async (
  { container, job, lease, engine, signal }: Attempt,
  result: RenderResult,
): Promise<void> => {
  if (!(await startStoring(container.database, lease))) throw new LeaseLost('before storing')
  await announceChange(container.bus, job)
  container.failpoint('before-store', job.attempt)
  const results = await storeFiles({ container, engine, lease }, result.files)
  container.failpoint('after-store', job.attempt)
  const outcome: Outcome = {
    results,
    drawn: result.drawn,
    shows: result.shows,
    notDrawn: result.notDrawn,
    digitalSourceType: engine.digitalSourceType,
    recipe: result.recipe,
  }
  container.failpoint('before-commit', job.attempt)
  const isDelivered = !signal.aborted && (await commitOutcome(container.database, lease, outcome))
  if (!isDelivered) {
    await discardFiles(container, results)
    throw new LeaseLost('before committing')
  }
}

const give = (container: WorkerContainer, job: JobRecord): Promise<void> =>
  spreadNews(container, job, () => container.failpoint('during-notify', job.attempt)).catch(
    (error: unknown) => {
      container.log.warn({ err: error, jobId: job.id }, 'job ended, browsers will be told later')
    },
  )

const onFailure = async (
  { container, job, lease }: Attempt,
  error: unknown,
  ending: AbortSignal,
): Promise<void> => {
  // The outbox tells the queue in a second, when this worker takes nothing any more.
  if (ending.aborted && (await releaseJob(container.database, lease))) return
  if (error instanceof LeaseLost) {
    container.log.info({ jobId: job.id, reason: error.message }, 'job is no longer this worker’s')
    return
  }
  const reason = error instanceof DomainError ? error : new DomainError('engine.failed', {}, { cause: error })
  container.log.error({ err: reason.cause ?? reason, jobId: job.id, code: reason.code }, 'job failed')
  if (await failJob(container.database, lease, reason)) await give(container, job)
}

/** Renders the job whose turn it is: claim, draw, store, commit; every step can be repeated, and only the newest claim delivers. */
export default async function renderImage(
  _token: RenderImageData,
  { container, signal: ending }: JobContext,
): Promise<void> {
  const job = await claimNextJob(container)
  if (!job) return
  container.failpoint('after-claim', job.attempt)
  await announceChange(container.bus, job)
  const lease: Lease = { jobId: job.id, fence: job.fence }
  const held = await holdLease(container, lease, ending)
  const engine = container.engines.get(job.engine)
  const attempt = { container, job, lease, engine: engine as RenderEngine, signal: held.signal }
  try {
    if (!engine) throw new DomainError('engine.unavailable')
    await deliver(attempt, await render(attempt))
    container.failpoint('after-commit', job.attempt)
    await give(container, job)
  } catch (error) {
    await onFailure(attempt, error, ending)
  } finally {
    await held.release()
  }
}
