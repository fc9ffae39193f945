/** One process of the tree, from its start to its end. */
export interface Running {
  /** Null before it is known, and when it never came to be. */
  readonly pid: number | null
  /** Resolves when it can be used; StartError when it ends before that, or takes too long. */
  readonly ready: Promise<void>
  /** Resolves when it has ended: exit code, or null after a signal. */
  readonly exited: Promise<number | null>
  /** Asks it to end, by force after `graceMs`; resolves when it has ended. */
  stop(graceMs: number): Promise<void>
  /** Ends it now. */
  kill(): void
}
