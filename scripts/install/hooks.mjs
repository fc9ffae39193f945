import { spawnSync } from 'node:child_process'

const HOOKS_FOLDER = '.githooks'

const git = (root, args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })

/**
 * Points git at the hooks of this repository. npm's own `prepare` script would not run: scripts are ignored.
 * Outside a git work tree, and where somebody chose other hooks, nothing changes.
 *
 * @param {string} root - top of the work tree
 * @returns {boolean} true when the hooks are in place
 */
export const installHooks = (root) => {
  if (git(root, ['rev-parse', '--is-inside-work-tree']).stdout?.trim() !== 'true') return false
  const current = git(root, ['config', 'core.hooksPath']).stdout.trim()
  if (current !== '') return current === HOOKS_FOLDER
  return git(root, ['config', 'core.hooksPath', HOOKS_FOLDER]).status === 0
}
