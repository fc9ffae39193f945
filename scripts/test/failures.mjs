// Which tests failed, by the reports of the test runners: names for people, files for the rerun of what failed.

/**
 * @typedef {object} TestFailure
 * @property {string} file
 * @property {string} name - with the titles around it; that of a file that did not load is empty
 * @property {string} message - first line of what went wrong, without colours
 */

/** @param {string} text */
const firstLine = (text) => text.replaceAll(/\u001b\[[\d;]*m/g, '').split('\n')[0]

const findInFile = ({ name: file, status, message = '', assertionResults }) => {
  if (status !== 'failed') return []
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0) return [{ file, name: '', message: firstLine(message) }]
  return failed.map(({ fullName, failureMessages = [] }) => ({
    file,
    name: fullName,
    message: firstLine(failureMessages[0] ?? ''),
  }))
}

const findInSpec = ({ file, title, tests }, titles) =>
  tests
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ results }) => ({
      file,
      name: [...titles, title].join(' › '),
      message: firstLine(results.find(({ error }) => error)?.error.message ?? ''),
    }))

// Playwright calls a group of tests a suite, be it a file or a `describe`.
const findInGroup = ({ specs = [], suites = [] }, titles) => [
  ...specs.flatMap((spec) => findInSpec(spec, titles)),
  ...suites.flatMap((group) => findInGroup(group, [...titles, group.title])),
]

/** @type {Record<string, (report: any) => TestFailure[]>} */
const READERS = {
  vitest: ({ testResults = [] }) => testResults.flatMap(findInFile),
  playwright: ({ suites = [], errors = [] }) => [
    ...suites.flatMap((file) => findInGroup(file, [])),
    ...errors.map(({ message = '', location }) => ({
      file: location?.file ?? '',
      name: '',
      message: firstLine(message),
    })),
  ],
}

/**
 * What failed in a run; also what is flaky: failed, then passed on a retry by Playwright.
 *
 * @param {'tally' | 'vitest' | 'playwright' | 'exit'} kind - only the two runners' reports name tests
 * @param {any} report - parsed, or null when there is none
 * @returns {TestFailure[]} empty for a report that names no tests
 */
export const readFailures = (kind, report) => (report && READERS[kind]?.(report)) ?? []

/** @param {TestFailure} failure @param {string} root - folder that file names are relative to */
export const formatFailure = ({ file, name, message }, root) => {
  const place = file.startsWith(root) ? file.slice(root.length + 1) : file
  return `${[place, name].filter(Boolean).join(' › ')}\n      ${message}`
}
