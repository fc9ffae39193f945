import { describe, expect, it } from 'vitest'

import { BUDGET_MINUTES, judgeTime, readPatience } from './budgets.mjs'
import { chooseSuites, LONG_SUITES, SUITES } from './suites.mjs'

const result = (minutes: number) => ({
  title: 'unit',
  tally: { passed: 3, failed: 0, skipped: 0 },
  failures: [],
  slices: [],
  durationMs: minutes * 60_000,
})
const { unit = 0 } = BUDGET_MINUTES

describe('the budgets', () => {
  it('name every suite, and no other', () => {
    const names = [...SUITES, ...LONG_SUITES].map(({ name }) => name)
    expect(Object.keys(BUDGET_MINUTES).sort()).toEqual(names.sort())
    expect(chooseSuites([])).toBe(SUITES)
  })

  it('leave a suite in time as it is', () => {
    expect(judgeTime('unit', result(unit), 1)).toEqual(result(unit))
  })

  it('fail a suite that took longer, and say how to be patient', () => {
    const judged = judgeTime('unit', result(unit + 1), 1)
    expect(judged.tally).toEqual({ passed: 3, failed: 1, skipped: 0 })
    expect(judged.failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^took 4\.0 minutes, its budget is 3\.0: KADR_TEST_PATIENCE=2/),
    ])
  })

  it('are longer on a machine that is said to be slow', () => {
    expect(judgeTime('unit', result(unit + 1), readPatience('2')).tally.failed).toBe(0)
  })

  it.each(['0', '-1', 'much'])('refuse a patience of %s', (text) => {
    expect(() => readPatience(text)).toThrow(TypeError)
  })
})
