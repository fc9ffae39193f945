import { describe, expect, it } from 'vitest'

import { judge, mergeRerun, sumTallies } from './tally.mjs'

const vitestReport = (counts: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
})

describe('judge', () => {
  it('counts what vitest counted', () => {
    const report = vitestReport({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
    expect(judge('vitest', report, 1)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })

  it('counts a test file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(judge('vitest', vitestReport({ numPassedTests: 7 }, [broken]), 1).failed).toBe(1)
  })

  it('counts an error outside of browser tests as a failure, a test that passed on a retry as unsteady', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] }
    expect(judge('playwright', report, 1)).toEqual({ passed: 6, failed: 2, skipped: 0, unsteady: 1 })
  })

  it.each([
    ['no report', null, 0],
    ['no test that ran', vitestReport({ numPendingTests: 4 }), 0],
    ['a bad exit code over green tests', vitestReport({ numPassedTests: 7 }), 1],
    ['a killed runner', vitestReport({ numPassedTests: 7 }), null],
  ])('counts %s as one failure', (_what, report, exitCode) => {
    expect(judge('vitest', report, exitCode).failed).toBe(1)
  })

  it('judges a build by its exit code', () => {
    expect(judge('exit', null, 0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(judge('exit', null, 2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('a rerun of the files that failed', () => {
  const file = (status: string, ...statuses: string[]) => ({
    status,
    assertionResults: statuses.map((each) => ({ status: each })),
  })
  const report = vitestReport({}, [file('passed', 'passed'), file('failed', 'passed', 'failed', 'pending')])
  const first = { passed: 2, failed: 1, skipped: 1 }

  it('counts for its files, the first run for the others', () => {
    expect(mergeRerun(report, first, { passed: 2, failed: 0, skipped: 1 })).toEqual({
      passed: 3,
      failed: 0,
      skipped: 1,
      unsteady: 1,
    })
  })

  it('fails when they fail again', () => {
    const again = mergeRerun(report, first, { passed: 0, failed: 2, skipped: 1 })
    expect(again).toEqual({ passed: 1, failed: 2, skipped: 1, unsteady: 0 })
  })
})

describe('sumTallies', () => {
  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 }
    expect(sumTallies([one, { ...one, unsteady: 1 }])).toEqual({
      passed: 2,
      failed: 4,
      skipped: 6,
      unsteady: 1,
    })
  })
})
