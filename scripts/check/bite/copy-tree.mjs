import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { git, listFiles } from '../git.mjs'

/**
 * Copies everything that belongs to the repository; packages are shared by a link.
 *
 * @param {string} root - top of a work tree
 * @param {string} folder - empty
 */
export const copyTree = (root, folder) => {
  for (const path of listFiles(root).filter((file) => existsSync(join(root, file)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path))
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  git(folder, ['init', '--quiet'])
}
