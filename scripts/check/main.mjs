// `make check`: all checks, or the ones named. `--report=FILE` also writes the counts as JSON.
import { writeFileSync } from 'node:fs'

import { chooseChecks } from './checks.mjs'
import { runChecks } from './run-checks.mjs'

const REPORT = '--report='

const args = process.argv.slice(2)
const reportFile = args.find((argument) => argument.startsWith(REPORT))?.slice(REPORT.length)
const checks = chooseChecks(args.filter((argument) => !argument.startsWith('--')))
const tally = await runChecks(checks, process.cwd(), console.log)
if (reportFile) writeFileSync(reportFile, JSON.stringify(tally))
console.log(`${tally.passed} checks passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
