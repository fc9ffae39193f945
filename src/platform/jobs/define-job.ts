import type { z } from 'zod'

import type { WorkerContainer } from '../ports/container'

export interface JobContext {
  readonly container: WorkerContainer
  /** Aborted when the worker is told to end: give the work back and return. */
  readonly signal: AbortSignal
}

export interface JobDefinition<Schema extends z.ZodType> {
  /** Message name, e.g. `generation.renderImage`. */
  readonly name: string
  /** Parsed again before every run: a queue is a border too. */
  readonly schema: Schema
  /** Loads the handler when the first message comes, so that definitions stay light. */
  readonly load: () => Promise<{ default: (data: z.output<Schema>, context: JobContext) => Promise<void> }>
}

export type Job = JobDefinition<z.ZodType>

export const defineJob = <Schema extends z.ZodType>(definition: JobDefinition<Schema>): Job => definition
