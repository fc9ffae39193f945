import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { SUITE_TIMEOUT_MS } from './suites.mjs'
import { judge } from './tally.mjs'

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

/**
 * @param {import('./suites.mjs').Suite} suite
 * @param {string} folder - for the report
 * @param {number} timeoutMs
 */
export const runSuite = async (suite, folder, timeoutMs = SUITE_TIMEOUT_MS) => {
  const reportPath = join(folder, `${suite.name}.json`)
  const { args, env = {} } = suite.command(reportPath)
  console.log(`\n──── ${suite.title}`)
  const startMs = performance.now()
  const exitCode = await runNode(args, env, timeoutMs)
  return {
    title: suite.title,
    tally: judge(suite.report, readReport(reportPath), exitCode),
    durationMs: performance.now() - startMs,
  }
}
