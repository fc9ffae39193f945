import { findBoundaryFaults } from './boundaries/find-faults.mjs'
import { checkGenerated } from './generated/find-faults.mjs'
import { checkLicences } from './licences/find-faults.mjs'
import { checkLockFile } from './lock-file.mjs'
import { checkOwnWords } from './own-words.mjs'
import { checkDeadCode, checkFormatting, checkLint, checkTexts, checkTypes } from './tools.mjs'

/**
 * @typedef {object} CheckResult
 * @property {string[]} faults - none: the check passed
 * @property {string} [note] - a remark for the line of the check
 */

/**
 * @typedef {object} Check
 * @property {string} name - as on the command line
 * @property {(root: string) => Promise<CheckResult>} run
 */

const checkBoundaries = async (root) => {
  const { faults, files, imports } = await findBoundaryFaults(root)
  return {
    faults: faults.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
    note: `${imports} imports of ${files} files`,
  }
}

/** The longest first, because two run at a time; then the quick ones. @type {Check[]} */
export const CHECKS = [
  { name: 'lint', run: checkLint },
  { name: 'types', run: checkTypes },
  { name: 'lock-file', run: checkLockFile },
  { name: 'licences', run: checkLicences },
  { name: 'own-words', run: checkOwnWords },
  { name: 'formatting', run: checkFormatting },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'dead-code', run: checkDeadCode },
  { name: 'texts', run: checkTexts },
  { name: 'generated', run: checkGenerated },
]

/**
 * @param {string[]} names - empty means all
 * @throws TypeError for a name that is no check
 */
export const chooseChecks = (names) => {
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name))
  if (unknown.length > 0) throw new TypeError(`No such check: ${unknown.join(', ')}`)
  return names.length === 0 ? CHECKS : CHECKS.filter(({ name }) => names.includes(name))
}
