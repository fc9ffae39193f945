// Counts from the reports that the test runners write.

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} [unsteady] - of those that passed: flaky, that is failed, then passed on a retry by Playwright or in the rerun of
 *   failed files
 */

/** A file that could not even be loaded has no tests in it; it counts as one that failed. */
const brokenFiles = ({ testResults = [] }) =>
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .length

/** @param {any} report - vitest's JSON @returns {Tally} */
export const tallyVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + brokenFiles(report),
  skipped: report.numPendingTests + report.numTodoTests,
})

/** @param {any} report - Playwright's JSON @returns {Tally} */
export const tallyPlaywright = ({ stats, errors = [] }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
  unsteady: stats.flaky,
})

const failedFiles = ({ testResults }) => testResults.filter(({ status }) => status === 'failed')

/** Counts of the given files alone. */
const tallyFiles = (files) => {
  const count = (...statuses) =>
    files
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => statuses.includes(status)).length
  return { passed: count('passed'), skipped: count('skipped', 'pending', 'todo', 'disabled') }
}

/**
 * The tally of a run of vitest whose failed files ran again: the rerun counts for them, the first run for the others.
 *
 * @param {any} report - of the first run
 * @param {Tally} first
 * @param {Tally} rerun - of its failed files
 * @returns {Tally}
 */
export const mergeRerun = (report, first, rerun) => {
  const before = tallyFiles(failedFiles(report))
  return {
    passed: first.passed - before.passed + rerun.passed,
    failed: rerun.failed,
    skipped: first.skipped - before.skipped + rerun.skipped,
    unsteady: Math.max(first.failed - rerun.failed, 0),
  }
}

/** @param {'tally' | 'vitest' | 'playwright' | 'exit'} kind @param {any} report - parsed, or null when there is none @returns {Tally | null} */
const readTally = (kind, report) => {
  if (!report) return null
  if (kind === 'vitest') return tallyVitest(report)
  return kind === 'playwright' ? tallyPlaywright(report) : report
}

/**
 * Judges one suite. Nothing may pass by silence: no report, no test that ran, or an exit code that says failure
 * while every test passed, each counts as one failure.
 *
 * @param {'tally' | 'vitest' | 'playwright' | 'exit'} kind - `exit`: the exit code is all there is
 * @param {any} report - parsed, or null when there is none
 * @param {number | null} exitCode - null when killed
 * @returns {Tally}
 */
export const judge = (kind, report, exitCode) => {
  const isGood = exitCode === 0
  if (kind === 'exit') return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 }
  const tally = readTally(kind, report)
  if (!tally) return { passed: 0, failed: 1, skipped: 0 }
  const hasRun = tally.passed + tally.failed > 0
  return tally.failed === 0 && !(isGood && hasRun) ? { ...tally, failed: 1 } : tally
}

/** @param {Tally[]} tallies @returns {Tally} */
export const sumTallies = (tallies) =>
  tallies.reduce(
    (sum, { passed, failed, skipped, unsteady = 0 }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      unsteady: sum.unsteady + unsteady,
    }),
    { passed: 0, failed: 0, skipped: 0, unsteady: 0 },
  )
