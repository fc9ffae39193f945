import type { WorkerContainer } from '../ports/container'
import type { StudioSettings } from '../ports/studio-settings'

/** Work that the worker repeats for as long as it runs, beside its jobs. Every run bears being the second one. */
export interface RecurringTask {
  /** Unique in the product; names the task in the log. */
  readonly name: string
  /** Pause between the end of a run and the next one, in ms; > 0. The first run is at start. */
  readonly everyMs: number | ((settings: StudioSettings) => number)
  readonly run: (container: WorkerContainer) => Promise<unknown>
  /** Called once when the worker ends, after the last run. */
  readonly end?: (container: WorkerContainer) => Promise<void>
}

export const everyMsOf = ({ everyMs }: RecurringTask, settings: StudioSettings): number =>
  typeof everyMs === 'function' ? everyMs(settings) : everyMs
