/** Moments of a job at which a test may end the worker that is at it by force. */
export const WORKER_FAILPOINTS = [
  'after-claim',
  'mid-progress',
  'before-store',
  'after-store',
  'before-commit',
  'after-commit',
  'during-notify',
] as const

/** The same of the web process: a new job is written, and neither the queue nor the client knows of it. */
export const WEB_FAILPOINTS = ['after-submit'] as const

export const FAILPOINTS = [...WORKER_FAILPOINTS, ...WEB_FAILPOINTS] as const
export type FailpointName = (typeof FAILPOINTS)[number]

/**
 * Passed at each of these moments; does nothing outside of tests.
 *
 * @param attempt - of the job, from 1: only the first one is ended, so that the next can be seen to finish
 */
export type Failpoint = (name: FailpointName, attempt: number) => void
