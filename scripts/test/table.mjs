import { formatFailure } from './failures.mjs'
import { sumSlices } from './slices.mjs'

/** Milliseconds as minutes with one decimal. @param {number} durationMs */
const minutes = (durationMs) => (durationMs / 60_000).toFixed(1)

/**
 * Lines up cells; the first column to the left, the others to the right.
 *
 * @param {(string | number)[][]} rows - the first is the heading
 * @returns {string}
 */
export const formatTable = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  const line = (row) =>
    row
      .map((cell, column) =>
        column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column]),
      )
      .join('  ')
  return rows.map(line).join('\n')
}

/**
 * @param {{ title: string, tally: import('./tally.mjs').Tally, durationMs: number }[]} results
 * @returns {string} the table of a whole run
 */
export const formatResults = (results) =>
  formatTable([
    ['suite', 'passed', 'failed', 'skipped', 'unsteady', 'minutes'],
    ...results.map(({ title, tally, durationMs }) => [
      title,
      tally.passed,
      tally.failed,
      tally.skipped,
      tally.unsteady ?? 0,
      minutes(durationMs),
    ]),
  ])

/**
 * @param {{ slices: import('./slices.mjs').Slice[] }[]} results
 * @returns {string} the table of all slices, the longest first; minutes of work, of which two or three are done at a time
 */
export const formatSlices = (results) =>
  formatTable([
    ['slice', 'tests', 'minutes of work'],
    ...sumSlices(results.flatMap(({ slices }) => slices)).map(({ name, tests, durationMs }) => [
      name,
      tests,
      minutes(durationMs),
    ]),
  ])

/**
 * What failed, and what failed once: named again at the end, where a long run is read.
 *
 * @param {{ title: string, tally: import('./tally.mjs').Tally, failures: import('./failures.mjs').TestFailure[] }[]} results
 * @param {string} root - folder that file names are relative to
 * @returns {string} empty when nothing failed
 */
export const formatAllFailures = (results, root) =>
  results
    .filter(({ failures }) => failures.length > 0)
    .map(({ title, failures }) =>
      [`${title}:`, ...failures.map((failure) => `  ✗ ${formatFailure(failure, root)}`)].join('\n'),
    )
    .join('\n')
