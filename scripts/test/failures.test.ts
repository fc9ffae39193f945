import { describe, expect, it } from 'vitest'

import { formatFailure, readFailures } from './failures.mjs'

const RED = '\u001B[31m'

describe('failures', () => {
  it('names failed tests of vitest and files that did not load', () => {
    const report = {
      testResults: [
        {
          name: '/k/a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'good' },
            { status: 'failed', fullName: 'bad', failureMessages: [`${RED}Error: no\n  at somewhere`] },
          ],
        },
        { name: '/k/b.test.ts', status: 'failed', message: 'no such import\nmore', assertionResults: [] },
        {
          name: '/k/c.test.ts',
          status: 'passed',
          assertionResults: [{ status: 'passed', fullName: 'good' }],
        },
      ],
    }
    expect(readFailures('vitest', report)).toEqual([
      { file: '/k/a.test.ts', name: 'bad', message: 'Error: no' },
      { file: '/k/b.test.ts', name: '', message: 'no such import' },
    ])
  })

  it('names browser tests with their titles, also those that passed on a retry', () => {
    const spec = (title: string, status: string) => ({
      file: 'x.spec.ts',
      title,
      tests: [{ status, results: [{ error: { message: 'late' } }, {}] }],
    })
    const block = { title: 'studio', specs: [spec('draws', 'flaky'), spec('stays', 'expected')] }
    const report = { suites: [{ title: 'x.spec.ts', suites: [block], specs: [spec('falls', 'unexpected')] }] }
    expect(readFailures('playwright', report)).toEqual([
      { file: 'x.spec.ts', name: 'falls', message: 'late' },
      { file: 'x.spec.ts', name: 'studio › draws', message: 'late' },
    ])
  })

  it('names a browser test file that did not load', () => {
    const report = {
      suites: [],
      errors: [{ message: 'SyntaxError: no', location: { file: '/k/y.spec.ts' } }],
    }
    expect(readFailures('playwright', report)).toEqual([
      { file: '/k/y.spec.ts', name: '', message: 'SyntaxError: no' },
    ])
  })

  it('has none where a report names no tests', () => {
    expect([readFailures('exit', null), readFailures('tally', { passed: 1 })]).toEqual([[], []])
  })

  it('names a file from the root of the tree', () => {
    const failure = { file: '/k/src/a.test.ts', name: 'bad', message: 'no' }
    expect(formatFailure(failure, '/k')).toBe('src/a.test.ts › bad\n      no')
  })
})
