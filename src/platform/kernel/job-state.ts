export const JOB_STATES = ['queued', 'running', 'storing', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

/** Where a waiting job goes among its owner's own. */
export const MOVES = ['first', 'earlier', 'later', 'last'] as const
export type Move = (typeof MOVES)[number]

export const isFinished = (state: JobState): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled'
