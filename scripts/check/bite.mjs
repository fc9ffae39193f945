// `make bite`: plants faults into a copy of the tree, runs the check that has to see them, and shows what turned red.
// Names of checks limit it to their faults.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { formatTable } from '../test/table.mjs'
import { copyTree } from './bite/copy-tree.mjs'
import { FAULTS } from './bite/faults.mjs'
import { chooseChecks } from './checks.mjs'

/** @returns {() => void} takes the fault out again */
const plant = (folder, { path, plant: change }) => {
  const file = join(folder, path)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : null
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, change(text ?? ''))
  return () => (text === null ? rmSync(file) : writeFileSync(file, text))
}

/** All faults of one check at once: one run says which of them it sees. */
const bite = (folder, name) => {
  const faults = FAULTS.filter(({ check }) => check === name)
  const undo = faults.map((fault) => plant(folder, fault))
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check/main.mjs', name], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1_048_576,
  })
  for (const takeOut of undo.reverse()) takeOut()
  return faults.map(({ what, expects }) => ({ what, name, isRed: status !== 0 && expects.test(stdout) }))
}

const folder = mkdtempSync(join(tmpdir(), 'kadr-bite-'))
try {
  copyTree(process.cwd(), folder)
  const results = chooseChecks(process.argv.slice(2)).flatMap(({ name }) => bite(folder, name))
  const rows = results.map(({ what, name, isRed }) => [what, name, isRed ? 'red' : 'GREEN'])
  const blind = results.filter(({ isRed }) => !isRed).length
  console.log(formatTable([['what was broken', 'check', 'turned'], ...rows]))
  console.log(`\n${results.length - blind} of ${results.length} faults seen`)
  process.exitCode = blind === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
