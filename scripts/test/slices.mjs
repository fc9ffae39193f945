// Which part of the product takes how long, by the reports of the test runners.

/**
 * @typedef {object} Slice
 * @property {string} name - `plugins/library`, `platform`, `e2e`, …
 * @property {number} tests
 * @property {number} durationMs - of its files one after the other; files run beside each other
 */

const PLUGIN = /(?:^|\/)src\/(plugins\/[^/]+)\//
const FOLDER = /(?:^|\/)src\/([^/]+)\//

/** The slice of a test file; files outside of `src/plugins` count by their top folder. @param {string} file */
export const sliceOf = (file) => {
  const [, name] = PLUGIN.exec(file) ?? FOLDER.exec(file) ?? []
  if (name) return name.replace(/\.test\.\w+$/, '')
  return /(^|\/)scripts\//.test(file) ? 'scripts' : 'src'
}

const browserTests = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ tests }) => tests),
  ...suites.flatMap(browserTests),
]

const sumOf = (values) => values.reduce((sum, value) => sum + value, 0)

/** @type {Record<string, (report: any) => Slice[]>} */
const READERS = {
  vitest: ({ testResults = [] }) =>
    testResults.map(({ name, startTime, endTime, assertionResults }) => ({
      name: sliceOf(name),
      tests: assertionResults.length,
      durationMs: Math.max(0, endTime - startTime),
    })),
  playwright: ({ suites = [] }) =>
    suites.map((suite) => {
      const tests = browserTests(suite)
      const durations = tests.flatMap(({ results }) => results.map(({ duration }) => duration))
      return { name: 'e2e', tests: tests.length, durationMs: sumOf(durations) }
    }),
}

/**
 * What each test file of a run took, under the name of its slice.
 *
 * @param {'tally' | 'vitest' | 'playwright' | 'exit'} kind
 * @param {any} report - parsed, or null when there is none
 * @returns {Slice[]} empty for a report that names no tests
 */
export const readSlices = (kind, report) => (report && READERS[kind]?.(report)) ?? []

/** One entry for each slice, the longest first. @param {Slice[]} slices @returns {Slice[]} */
export const sumSlices = (slices) => {
  const names = [...new Set(slices.map(({ name }) => name))]
  const sums = names.map((name) => {
    const own = slices.filter((slice) => slice.name === name)
    return {
      name,
      tests: sumOf(own.map(({ tests }) => tests)),
      durationMs: sumOf(own.map(({ durationMs }) => durationMs)),
    }
  })
  return sums.sort((one, other) => other.durationMs - one.durationMs)
}
