import type { Sql } from 'sql-template-tag'
import type { z } from 'zod'

import type { JsonObject } from '../kernel/json'
import type { Lane } from '../kernel/lane'
import type { EngineInfo, WorkerContainer } from '../ports/container'
import type { StudioSettings } from '../ports/studio-settings'
import type { ClaimedJob } from './lease'

/** One kind of job: what whoever submits one has to know. */
export interface JobKind<Schema extends z.ZodType = z.ZodType> {
  /** Stored with each job, e.g. `image`; never renamed. */
  readonly kind: string
  /** The request document; parsed again before every attempt. */
  readonly request: Schema
  /** By the engine that was chosen, where the kind has engines. */
  lane(engine: EngineInfo | null): Lane
  /** In units of the kind, e.g. pictures; > 0. */
  cost(request: z.output<Schema>): number
}

/** Checks a kind against its own schema. */
export const defineJobKind = <Schema extends z.ZodType>(kind: JobKind<Schema>): JobKind<Schema> => kind

/** What a handler gets beside its request. */
export interface JobContext {
  readonly job: ClaimedJob
  readonly container: WorkerContainer
  /** Aborted when the owner cancels, the lease is lost, or the worker ends: stop, and reject with its reason. */
  readonly signal: AbortSignal
  /** 0–1; goes to the owner's pages, and is not stored. */
  readonly reportProgress: (progress: number) => void
  /**
   * Keeps the handle of work that outlives this process, so that a later attempt can adopt it.
   *
   * @throws LeaseLost
   */
  readonly keepHandle: (handle: string) => Promise<void>
  /**
   * Moves the job from `running` to `storing`: the work is done, its files are not safe yet.
   *
   * @throws LeaseLost
   */
  readonly startStoring: () => Promise<void>
}

/** What a handler has made: committed with the job's state in one statement, or not at all. */
export interface JobOutcome {
  /** Kept with the job, for whoever reads it. */
  readonly result?: JsonObject
  /** Statement that writes result rows, as the body of a CTE; the finished row of `jobs` stands in the CTE `job`. */
  readonly rows?: Sql
  /** Takes back what was written outside the database, when the job was lost before it could be committed. */
  readonly discard?: () => Promise<void>
}

/**
 * Runs one attempt. Has to bear repetition: an attempt may die at any moment, and another one follows.
 *
 * @throws DomainError shown to the owner as the reason of the failure
 */
export type JobHandler<Request> = (request: Request, context: JobContext) => Promise<JobOutcome>

/** A kind with the work that belongs to it: what a worker has to know. */
export interface JobDefinition {
  readonly kind: JobKind
  /** Loads the handler with the first job, so that definitions stay light. */
  readonly load: () => Promise<{ readonly default: JobHandler<never> }>
  /** A recurring task waits this long after each round, in ms; it is never done. */
  readonly everyMs?: (settings: StudioSettings) => number
}

/** Checks a handler against its kind's schema. */
export const defineJob = <Schema extends z.ZodType>(
  kind: JobKind<Schema>,
  load: () => Promise<{ readonly default: JobHandler<z.output<Schema>> }>,
): JobDefinition => ({ kind, load })
