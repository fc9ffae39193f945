/** Moments of a job at which a test may end its worker by force. */
export const FAILPOINTS = [
  'after-claim',
  'mid-progress',
  'before-store',
  'after-store',
  'before-commit',
  'after-commit',
  'during-notify',
] as const
export type FailpointName = (typeof FAILPOINTS)[number]

/**
 * Passed at each of these moments; does nothing outside of tests.
 *
 * @param attempt - of the job, from 1: only the first one is ended, so that the next can be seen to finish
 */
export type Failpoint = (name: FailpointName, attempt: number) => void
