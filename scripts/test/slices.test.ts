import { describe, expect, it } from 'vitest'

import { readSlices, sliceOf, sumSlices } from './slices.mjs'

describe('the slice of a test file', () => {
  it.each([
    ['/srv/kadr/src/plugins/library/tests/bin.int.test.ts', 'plugins/library'],
    ['/srv/kadr/src/platform/http/border.test.ts', 'platform'],
    ['src/app/(payload)/api/hardening.int.test.ts', 'app'],
    ['/srv/kadr/src/messages.test.ts', 'src'],
    ['/srv/kadr/scripts/test/tally.test.ts', 'scripts'],
  ])('%s: %s', (file, slice) => {
    expect(sliceOf(file)).toBe(slice)
  })
})

const file = (name: string, tests: number, startTime: number, endTime: number) => ({
  name,
  startTime,
  endTime,
  assertionResults: Array.from({ length: tests }, () => ({})),
})

describe('the time of slices', () => {
  it('is that of their files, the longest first', () => {
    const report = {
      testResults: [
        file('/x/src/platform/a.test.ts', 2, 100, 150),
        file('/x/src/plugins/audit/b.test.ts', 1, 100, 400),
        file('/x/src/platform/c/d.test.ts', 3, 150, 250),
      ],
    }
    expect(sumSlices(readSlices('vitest', report))).toEqual([
      { name: 'plugins/audit', tests: 1, durationMs: 300 },
      { name: 'platform', tests: 5, durationMs: 150 },
    ])
  })

  it('is that of all tries of browser tests, however deep they stand', () => {
    const tests = [{ results: [{ duration: 20 }, { duration: 30 }] }]
    const report = { suites: [{ specs: [{ tests }], suites: [{ specs: [{ tests }] }] }] }
    expect(readSlices('playwright', report)).toEqual([{ name: 'e2e', tests: 2, durationMs: 100 }])
  })

  it('is nothing where there is no report, or one without tests', () => {
    expect([readSlices('vitest', null), readSlices('exit', {})]).toEqual([[], []])
  })
})
