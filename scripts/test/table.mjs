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
    ['suite', 'passed', 'failed', 'skipped', 'minutes'],
    ...results.map(({ title, tally, durationMs }) => [
      title,
      tally.passed,
      tally.failed,
      tally.skipped,
      minutes(durationMs),
    ]),
  ])
