/** A check that breaks has not passed. */
const runOne = async ({ run }, root) => {
  try {
    return await run(root)
  } catch (error) {
    return { faults: [`the check broke: ${error.stack}`] }
  }
}

const secondsOf = (durationMs) => `${(durationMs / 1_000).toFixed(1)} s`

/**
 * Runs checks one after another, since each of them takes all processors; goes on after a failure.
 *
 * @param {import('./checks.mjs').Check[]} checks
 * @param {string} root - top of the tree
 * @param {(line: string) => void} say
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export const runChecks = async (checks, root, say) => {
  const width = Math.max(...checks.map(({ name }) => name.length))
  let failed = 0
  for (const check of checks) {
    const startMs = performance.now()
    const { faults, note } = await runOne(check, root)
    const seconds = secondsOf(performance.now() - startMs).padStart(7)
    const verdict = faults.length === 0 ? 'ok' : 'FAILED'
    say(`${check.name.padEnd(width)} ${seconds}  ${verdict}${note ? ` (${note})` : ''}`)
    for (const fault of faults) say(`  ${fault.replaceAll('\n', '\n  ')}`)
    if (faults.length > 0) failed += 1
  }
  return { passed: checks.length - failed, failed, skipped: 0 }
}
