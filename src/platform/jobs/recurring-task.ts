import { z } from 'zod'

import type { WorkerContainer } from '../ports/container'
import type { StudioSettings } from '../ports/studio-settings'
import { defineJobKind, type JobContext, type JobKind } from './job-kind'

/** Something that a worker does again and again. One worker at a time, however many there are. */
export interface RecurringTask {
  /** Dotted, with the slice in front, e.g. `library.sweep`. */
  readonly name: string
  /** Pause after each round, in ms. */
  readonly everyMs: number | ((settings: StudioSettings) => number)
  /** A round that throws is logged, and tried again after the pause. */
  readonly run: (container: WorkerContainer) => Promise<unknown>
}

const NOTHING = z.object({})

/** A recurring task as a kind of job: leased, fenced and taken over as any. */
export const taskKind = ({ name, everyMs, run }: RecurringTask): JobKind =>
  defineJobKind({
    kind: name,
    request: NOTHING,
    lane: () => 'io',
    cost: () => 1,
    load: () =>
      Promise.resolve({
        default: async (_request: object, { container }: JobContext) => {
          await run(container)
          return {}
        },
      }),
    everyMs: (settings) => (typeof everyMs === 'number' ? everyMs : everyMs(settings)),
  })
