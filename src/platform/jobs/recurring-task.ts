import { z } from 'zod'

import type { WorkerContainer } from '../ports/container'
import type { StudioSettings } from '../ports/studio-settings'
import { defineJob, defineJobKind, type JobDefinition } from './job-kind'

/** Something that a worker does again and again. One worker at a time, however many there are. */
export interface RecurringTask {
  /** Dotted, with the slice in front, e.g. `library.sweepMedia`; unique in the product, never renamed. */
  readonly name: string
  /** Pause after each round, in ms. */
  readonly everyMs: number | ((settings: StudioSettings) => number)
  /** A round that throws is logged, and tried again after the pause. */
  readonly run: (container: WorkerContainer) => Promise<unknown>
}

/** A recurring task as a kind of job: leased, fenced and taken over as any. */
export const taskJob = ({ name, everyMs, run }: RecurringTask): JobDefinition => {
  const kind = defineJobKind({ kind: name, request: z.object({}), lane: () => 'io', cost: () => 1 })
  const handler = {
    default: async (_request: object, { container }: { readonly container: WorkerContainer }) => {
      await run(container)
      return {}
    },
  }
  return {
    ...defineJob(kind, () => Promise.resolve(handler)),
    everyMs: (settings) => (typeof everyMs === 'number' ? everyMs : everyMs(settings)),
  }
}
