import { drawDraft } from '@/engines/draft/draw'
import { createDraftEngine } from '@/engines/draft/engine'
import { createJobRegistry, type JobRegistry } from '@/platform/jobs/registry'
import { startJobWorker } from '@/platform/jobs/worker'
import { createWorkerRuntime } from '@/platform/jobs/worker-runtime'
import { composeWorker } from '@/platform/slices/compose-worker'
import { slices } from '@/slices'

import { createSharpSizer } from '@/platform/adapters/sharp-sizer'
import type { Container, WorkerContainer } from '@/platform/ports/container'
import type { RenderEngine } from '@/platform/ports/render-engine'
import type { StudioSettings } from '@/platform/ports/studio-settings'

export interface TestWorker {
  readonly container: WorkerContainer
  /** Ends as on SIGTERM: its jobs return to the queue. */
  stop(): Promise<void>
}

/** The draft engine without its thread: small pictures take a few hundredths of a second. */
export const createDirectEngine = (): RenderEngine => createDraftEngine({ draw: drawDraft })

export const withEngine = (container: Container, ...engines: readonly RenderEngine[]): WorkerContainer => ({
  ...container,
  engines: new Map(engines.map((engine) => [engine.id, engine])),
  sizer: createSharpSizer(),
})

/** Every kind of job, without the recurring tasks. */
const productJobs = async (): Promise<JobRegistry> => createJobRegistry((await composeWorker(slices)).jobs)

/** Settings are read at each use, so they are laid over, not copied. */
const withReconcileMs = (settings: StudioSettings, reconcileMs: number): StudioSettings =>
  Object.create(settings, { reconcileMs: { value: reconcileMs, enumerable: true } }) as StudioSettings

/** Often, or so rarely that a test ends before. */
const RECOVERY_MS = { often: 200, never: 3_600_000 } as const

/** One worker process of the app, without the recurring tasks of the slices. */
export const startTestWorker = async (
  container: WorkerContainer,
  { hasRecovery = false } = {},
): Promise<TestWorker> => {
  await container.settingsSync.start()
  const reconcileMs = hasRecovery ? RECOVERY_MS.often : RECOVERY_MS.never
  const parts = { ...container, settings: withReconcileMs(container.settings, reconcileMs) }
  const worker = await startJobWorker(parts, await productJobs())
  return {
    container,
    async stop() {
      await worker.close({ drainMs: 0, releaseMs: 5_000 })
      await Promise.all([...container.engines.values()].map((engine) => engine.close()))
    },
  }
}

/**
 * A worker that claims and runs the one job whose turn it is, without being woken for it.
 *
 * @param ending - aborted when the worker has to end
 * @returns false when none waits
 */
export const runNextJob = async (
  container: WorkerContainer,
  ending = new AbortController(),
): Promise<boolean> => {
  const runtime = createWorkerRuntime(container, await productJobs(), ending)
  await runtime.refreshEngines()
  return runtime.runNext()
}
