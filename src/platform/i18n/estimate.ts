export interface RoundedEstimate {
  readonly unit: 'seconds' | 'minutes'
  readonly value: number
}

/**
 * An estimate as it is said: to 1 s below 10 s, to 5 s below a minute, then to whole minutes; never less than 1.
 *
 * @param seconds - expected time; negative counts as 0
 */
export const roundEstimate = (seconds: number): RoundedEstimate => {
  const atLeastOne = Math.max(1, seconds)
  if (atLeastOne < 10) return { unit: 'seconds', value: Math.round(atLeastOne) }
  const fives = Math.round(atLeastOne / 5) * 5
  if (fives < 60) return { unit: 'seconds', value: fives }
  return { unit: 'minutes', value: Math.max(1, Math.round(atLeastOne / 60)) }
}

export interface RoundedWait {
  readonly unit: 'minutes' | 'hours'
  readonly value: number
}

/** How long to wait, rounded up so that nobody comes too early: minutes up to 90, then hours; never less than 1 minute. */
export const roundWait = (seconds: number): RoundedWait => {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes <= 90
    ? { unit: 'minutes', value: minutes }
    : { unit: 'hours', value: Math.ceil(minutes / 60) }
}
