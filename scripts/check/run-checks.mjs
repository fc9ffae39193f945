/** A check that breaks has not passed. */
const runOne = async ({ run }, root) => {
  try {
    return await run(root)
  } catch (error) {
    return { faults: [`the check broke: ${error.stack}`] }
  }
}

const secondsOf = (durationMs) => `${(durationMs / 1_000).toFixed(1)} s`

/** Most checks keep one processor busy. */
const CHECKS_AT_ONCE = 2

/**
 * Does work for every item, a few at a time, and goes on with the next one as soon as one is done.
 *
 * @template Item
 * @param {Item[]} items
 * @param {number} atOnce
 * @param {(item: Item) => Promise<void>} work
 */
const forEachOf = async (items, atOnce, work) => {
  const waiting = [...items]
  const next = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}

/**
 * Runs checks, two at a time; goes on after a failure. Each is reported as it ends.
 *
 * @param {import('./checks.mjs').Check[]} checks
 * @param {string} root - top of the tree
 * @param {(line: string) => void} say
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export const runChecks = async (checks, root, say) => {
  const width = Math.max(...checks.map(({ name }) => name.length))
  let failed = 0
  await forEachOf(checks, CHECKS_AT_ONCE, async (check) => {
    const startMs = performance.now()
    const { faults, note } = await runOne(check, root)
    const seconds = secondsOf(performance.now() - startMs).padStart(7)
    const verdict = faults.length === 0 ? 'ok' : 'FAILED'
    say(`${check.name.padEnd(width)} ${seconds}  ${verdict}${note ? ` (${note})` : ''}`)
    for (const fault of faults) say(`  ${fault.replaceAll('\n', '\n  ')}`)
    if (faults.length > 0) failed += 1
  })
  return { passed: checks.length - failed, failed, skipped: 0 }
}
