import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { runSuite } from './run-suite.mjs'

let folder = ''
beforeAll(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  folder = mkdtempSync(join(tmpdir(), 'kadr-run-suite-'))
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const suite = (source: string) => {
  const script = join(folder, 'suite.mjs')
  writeFileSync(script, source)
  const command = (report: string) => ({ args: [script], env: { REPORT: report } })
  return { name: 'sample', title: 'sample', report: 'tally' as const, tools: [], command }
}

describe('runSuite', () => {
  it('reads the report that the suite wrote', async () => {
    const { tally } = await runSuite(
      suite(
        `import { writeFileSync } from 'node:fs'
         writeFileSync(process.env.REPORT, '{"passed":3,"failed":0,"skipped":1}')`,
      ),
      folder,
    )
    expect(tally).toEqual({ passed: 3, failed: 0, skipped: 1 })
  })

  it('runs what failed once more, alone, and names it', async () => {
    const sample = suite(
      `import { writeFileSync } from 'node:fs'
       const [file] = process.argv.slice(2)
       const status = file ? 'passed' : 'failed'
       const assertionResults = [{ status, fullName: 'waits', failureMessages: ['Error: late\\n  at x'] }]
       const testResults = [{ name: '/a/slow.test.ts', status, assertionResults }]
       const counts = { numPassedTests: file ? 1 : 0, numFailedTests: file ? 0 : 1, numPendingTests: 0, numTodoTests: 0 }
       writeFileSync(process.env.REPORT, JSON.stringify({ ...counts, testResults }))
       process.exitCode = file ? 0 : 1`,
    )
    const { tally, failures } = await runSuite({ ...sample, report: 'vitest', alone: [] }, folder)
    expect(tally).toEqual({ passed: 1, failed: 0, skipped: 0, unsteady: 1 })
    expect(failures).toEqual([{ file: '/a/slow.test.ts', name: 'waits', message: 'Error: late' }])
  })

  it('ends a suite that hangs, and what it started, and counts it as failed', async () => {
    const { tally, durationMs } = await runSuite(
      suite(
        `import { spawn } from 'node:child_process'
         spawn('sleep', ['60'], { stdio: 'inherit' })`,
      ),
      join(folder, 'no-report'),
      300,
    )
    expect(tally).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(durationMs).toBeLessThan(20_000)
  })
})
