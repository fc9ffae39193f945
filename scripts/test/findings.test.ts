import { describe, expect, it } from 'vitest'

import { formatFinding, readFindings } from './findings.mjs'

const RED = '\u001B[31m'

describe('findings', () => {
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
    expect(readFindings('vitest', report)).toEqual([
      { file: '/k/a.test.ts', name: 'bad', message: 'Error: no' },
      { file: '/k/b.test.ts', name: '', message: 'no such import' },
    ])
  })

  it('names browser tests with their titles, also those that passed on the second try', () => {
    const spec = (title: string, status: string) => ({
      file: 'x.spec.ts',
      title,
      tests: [{ status, results: [{ error: { message: 'late' } }, {}] }],
    })
    const block = { title: 'studio', specs: [spec('draws', 'flaky'), spec('stays', 'expected')] }
    const report = { suites: [{ title: 'x.spec.ts', suites: [block], specs: [spec('falls', 'unexpected')] }] }
    expect(readFindings('playwright', report)).toEqual([
      { file: 'x.spec.ts', name: 'falls', message: 'late' },
      { file: 'x.spec.ts', name: 'studio › draws', message: 'late' },
    ])
  })

  it('has none where a report names no tests', () => {
    expect([readFindings('exit', null), readFindings('tally', { passed: 1 })]).toEqual([[], []])
  })

  it('names a file from the root of the tree', () => {
    const finding = { file: '/k/src/a.test.ts', name: 'bad', message: 'no' }
    expect(formatFinding(finding, '/k')).toBe('src/a.test.ts › bad\n      no')
  })
})
