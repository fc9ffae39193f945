export interface SizeParts {
  readonly unit: 'bytes' | 'kilobytes' | 'megabytes' | 'gigabytes'
  readonly value: number
}

const UNITS = ['bytes', 'kilobytes', 'megabytes', 'gigabytes'] as const
const STEP = 1_000

/**
 * A file size in the largest decimal unit that leaves a number of at least 1, with one decimal place from megabytes up.
 *
 * @param sizeBytes - ≥ 0
 */
export const sizeParts = (sizeBytes: number): SizeParts => {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, sizeBytes)) / Math.log(STEP)))
  const places = power >= 2 ? 10 : 1
  return { unit: UNITS[power] ?? 'bytes', value: Math.round((sizeBytes / STEP ** power) * places) / places }
}
