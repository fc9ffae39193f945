// `make test`: every suite after the other, or the ones named; goes on after a failure. At the end what failed is
// named, also what passed on a retry or in a rerun, and how long each slice and each suite took; the last line says how many tests
// passed and failed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { installHooks } from '../install/hooks.mjs'
import { installPackages } from '../install/packages.mjs'
import { ensureTools } from '../install/tools.mjs'
import { judgeTime, readPatience } from './budgets.mjs'
import { runSuite } from './run-suite.mjs'
import { chooseSuites } from './suites.mjs'
import { formatAllFailures, formatResults, formatSlices } from './table.mjs'
import { sumTallies } from './tally.mjs'

const prepare = (suites) => {
  ensureTools([...new Set(suites.flatMap(({ tools }) => tools))])
  installPackages(process.cwd())
  if (!process.env.CI) installHooks(process.cwd())
}

const runAll = async (suites) => {
  const patience = readPatience()
  const folder = mkdtempSync(join(tmpdir(), 'kadr-reports-'))
  const results = []
  try {
    for (const suite of suites) results.push(judgeTime(suite.name, await runSuite(suite, folder), patience))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return results
}

try {
  const suites = chooseSuites(process.argv.slice(2))
  prepare(suites)
  const results = await runAll(suites)
  const { passed, failed } = sumTallies(results.map(({ tally }) => tally))
  const failures = formatAllFailures(results, process.cwd())
  if (failures) console.log(`\n──── failed at least once\n${failures}`)
  console.log(`\n${formatSlices(results)}\n\n${formatResults(results)}\n\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
