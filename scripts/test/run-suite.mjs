import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { readFailures } from './failures.mjs'
import { readSlices } from './slices.mjs'
import { SUITE_TIMEOUT_MS } from './suites.mjs'
import { judge, mergeRerun } from './tally.mjs'

/** Ends a child with everything it started: it leads a process group of its own. */
const endGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * Runs node to its end, its output passing through. Ctrl-C here ends it too.
 *
 * @returns {Promise<number | null>} exit code; null when killed, also after `timeoutMs`
 */
const runNode = (args, env, timeoutMs) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: 'inherit',
      detached: true,
      env: { ...process.env, ...env },
    })
    const stop = () => {
      endGroup(child, 'SIGTERM')
      process.exit(130)
    }
    const timer = setTimeout(() => endGroup(child, 'SIGKILL'), timeoutMs)
    process.once('SIGINT', stop).once('SIGTERM', stop)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      // A suite may leave a server behind when it crashes; the next one must not meet it.
      endGroup(child, 'SIGKILL')
      resolve(code)
    })
  })

const readReport = (path) => {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null // cut off in the middle of writing: as good as none
  }
}

/** @returns what the suite's command came to, by its exit code and its report */
const runCommand = async ({ report: kind, command }, rest, reportPath, timeoutMs) => {
  const { args, env = {} } = command(reportPath)
  const exitCode = await runNode([...args, ...rest], env, timeoutMs)
  const report = readReport(reportPath)
  return {
    report,
    tally: judge(kind, report, exitCode),
    failures: readFailures(kind, report),
    slices: readSlices(kind, report),
  }
}

/** Reruns the files that failed, where the suite allows that. */
const rerunFailed = async (suite, first, folder, timeoutMs) => {
  const files = [...new Set(first.failures.map(({ file }) => file))]
  if (!suite.alone || files.length === 0) return first.tally
  console.log(`\n──── ${suite.title}: what failed, alone`)
  const reportPath = join(folder, `${suite.name}-alone.json`)
  const rerun = await runCommand(suite, [...suite.alone, ...files], reportPath, timeoutMs)
  return mergeRerun(first.report, first.tally, rerun.tally)
}

/**
 * @typedef {object} SuiteResult
 * @property {string} title
 * @property {import('./tally.mjs').Tally} tally
 * @property {import('./failures.mjs').TestFailure[]} failures - what failed at least once
 * @property {import('./slices.mjs').Slice[]} slices - one for each test file of the first run
 * @property {number} durationMs - of both runs
 */

/**
 * @param {import('./suites.mjs').Suite} suite
 * @param {string} folder - for the reports
 * @param {number} timeoutMs - of each run
 * @returns {Promise<SuiteResult>}
 */
export const runSuite = async (suite, folder, timeoutMs = SUITE_TIMEOUT_MS) => {
  console.log(`\n──── ${suite.title}`)
  const startMs = performance.now()
  const first = await runCommand(suite, [], join(folder, `${suite.name}.json`), timeoutMs)
  return {
    title: suite.title,
    tally: await rerunFailed(suite, first, folder, timeoutMs),
    failures: first.failures,
    slices: first.slices,
    durationMs: performance.now() - startMs,
  }
}
