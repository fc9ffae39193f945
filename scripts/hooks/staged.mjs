import { git } from '../check/git.mjs'

const namesOf = (text) => text.split('\0').filter(Boolean)

/**
 * @typedef {object} StagedFile
 * @property {string} path
 * @property {string} text - as staged
 * @property {boolean} isFullyStaged - the file in the work tree is the same
 */

/**
 * @param {string} root - top of the work tree
 * @returns {StagedFile[]} what the next commit adds or changes; links and submodules are left out
 */
export const readStaged = (root) => {
  const changed = new Set(namesOf(git(root, ['diff', '--name-only', '-z'])))
  const staged = namesOf(git(root, ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z']))
  const isFile = (path) => git(root, ['ls-files', '--stage', '-z', '--', path]).startsWith('100')
  return staged
    .filter(isFile)
    .map((path) => ({ path, text: git(root, ['show', `:${path}`]), isFullyStaged: !changed.has(path) }))
}
