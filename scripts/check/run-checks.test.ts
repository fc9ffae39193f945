import { describe, expect, it } from 'vitest'

import { chooseChecks, CHECKS } from './checks.mjs'
import { runChecks } from './run-checks.mjs'
import { findTextFaults } from './tools.mjs'

const check = (name: string, run: () => Promise<{ faults: string[]; note?: string }>) => ({ name, run })

describe('runChecks', () => {
  it('names each check, goes on after a failure, and counts', async () => {
    const lines: string[] = []
    const tally = await runChecks(
      [
        check('first', async () => ({ faults: ['a.ts: wrong', 'b.ts: wrong'] })),
        check('second', async () => ({ faults: [], note: '3 files' })),
      ],
      '.',
      (line: string) => lines.push(line),
    )
    expect(lines.map((line) => line.replace(/\d+\.\d s/, 'n s').replace(/ +/g, ' '))).toEqual([
      'first n s FAILED',
      ' a.ts: wrong',
      ' b.ts: wrong',
      'second n s ok (3 files)',
    ])
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts a check that breaks as failed', async () => {
    const tally = await runChecks(
      [check('broken', () => Promise.reject(new Error('no disk')))],
      '.',
      () => undefined,
    )
    expect(tally).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('chooseChecks', () => {
  it('takes all without a name, and refuses a name that is none', () => {
    expect(chooseChecks([])).toEqual(CHECKS)
    expect(chooseChecks(['lint']).map(({ name }: { name: string }) => name)).toEqual(['lint'])
    expect(() => chooseChecks(['lnit'])).toThrow('No such check: lnit')
  })
})

describe('findTextFaults', () => {
  it('is not content with a report of nothing', () => {
    const fault = ['the tests of the texts did not run']
    expect(findTextFaults(null)).toEqual(fault)
    expect(findTextFaults({ numTotalTests: 0, testResults: [] })).toEqual(fault)
  })

  it('names the tests that failed', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a', failureMessages: [] },
      { status: 'failed', fullName: 'has the same keys', failureMessages: ['expected x'] },
    ]
    expect(findTextFaults({ numTotalTests: 2, testResults: [{ assertionResults }] })).toEqual([
      'has the same keys\nexpected x',
    ])
  })
})
