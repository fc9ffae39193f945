import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { git } from '../check/git.mjs'

/**
 * Formats staged files and stages them again. A file that is staged in part has to be formatted already: staging it again would
 * add the changes that were left out.
 *
 * @param {string} root - top of the work tree
 * @param {import('./staged.mjs').StagedFile[]} files
 * @param {(file: { path: string, text: string }) => Promise<string>} format - may throw on a text that it cannot read
 * @returns {Promise<string[]>} sentences about what stands in the way of the commit
 */
export const formatStaged = async (root, files, format) => {
  const faults = []
  for (const file of files) {
    try {
      const formatted = await format(file)
      if (formatted === file.text) continue
      if (!file.isFullyStaged) {
        faults.push(`${file.path} is staged in part and not formatted: format it, then stage it again.`)
        continue
      }
      writeFileSync(join(root, file.path), formatted)
      git(root, ['add', '--', file.path])
    } catch (error) {
      faults.push(`${file.path}: ${error.message}`)
    }
  }
  return faults
}
