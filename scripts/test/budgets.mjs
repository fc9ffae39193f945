// How long each suite may take: twice to three times what it takes on two cores that do nothing else.

/** Minutes by the suite's name. @type {Record<string, number>} */
export const BUDGET_MINUTES = {
  check: 4,
  unit: 3,
  build: 4,
  'int-embedded': 12,
  'int-production': 12,
  e2e: 10,
  'survive-embedded': 25,
  'survive-production': 25,
}

const MINUTE_MS = 60_000

/**
 * How many times longer than planned this machine may take: KADR_TEST_PATIENCE, else 1.
 *
 * @param {string | undefined} text
 * @throws TypeError for what is no number above zero
 */
export const readPatience = (text = process.env.KADR_TEST_PATIENCE) => {
  const patience = Number(text ?? 1)
  if (!(patience > 0)) throw new TypeError(`KADR_TEST_PATIENCE has to be a number above zero, not ${text}`)
  return patience
}

/**
 * A suite that took longer than its budget has failed once more.
 *
 * @param {string} name - of the suite
 * @param {import('./run-suite.mjs').SuiteResult} result
 * @param {number} patience
 * @returns {import('./run-suite.mjs').SuiteResult}
 * @throws TypeError for a suite without a budget
 */
export const judgeTime = (name, result, patience) => {
  const budget = BUDGET_MINUTES[name]
  if (!budget) throw new TypeError(`The suite ${name} has no budget in scripts/test/budgets.mjs`)
  const minutes = result.durationMs / MINUTE_MS
  if (minutes <= budget * patience) return result
  const message = `took ${minutes.toFixed(1)} minutes, its budget is ${(budget * patience).toFixed(1)}: KADR_TEST_PATIENCE=2 doubles it on a slow machine`
  return {
    ...result,
    tally: { ...result.tally, failed: result.tally.failed + 1 },
    failures: [...result.failures, { file: 'scripts/test/budgets.mjs', name: '', message }],
  }
}
