import { spawnSync } from 'node:child_process'

const OUTPUT_MAX_BYTES = 64 * 1_048_576

/**
 * @param {string} root - folder to run in
 * @param {string[]} args
 * @returns {string} what git printed
 * @throws Error with git's own words when it fails
 */
export const git = (root, args) => {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: OUTPUT_MAX_BYTES,
  })
  if (status !== 0) throw new Error(stderr.trim())
  return stdout
}

/**
 * Files of the repository: those that git knows, and new ones that it does not ignore.
 *
 * @param {string} root - top of a work tree
 * @returns {string[]} paths; some may be deleted
 */
export const listFiles = (root) => [
  ...new Set(
    git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).split('\0').filter(Boolean),
  ),
]
