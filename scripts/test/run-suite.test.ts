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
