/** The only source of time in the product, so that tests can move it. */
export interface Clock {
  /** Wall-clock time. */
  now(): Date
  /** Milliseconds from an arbitrary start; never goes back. For measuring durations. */
  monotonicMs(): number
}
