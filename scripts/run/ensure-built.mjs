import { spawnSync } from 'node:child_process'

import { isBuilt, sourcesHash } from '../build-stamp.mjs'
import { withBuildLock } from './build-lock.mjs'

/**
 * Builds what was not built from the sources as they are now; ends the process when that fails, for the compiler has
 * said why.
 *
 * @param {('programs' | 'pages')[]} parts
 * @param {{ isQuiet?: boolean }} options - quiet: standard output stays free for an answer
 */
export const ensureBuilt = async (parts, { isQuiet = false } = {}) => {
  const say = isQuiet ? console.error : console.log
  const isDone = () => {
    const hash = sourcesHash()
    return parts.every((part) => isBuilt(part, hash))
  }
  const build = () => {
    if (isDone()) return
    say('Building …')
    const args = ['scripts/build.mjs', ...(parts.includes('pages') ? [] : ['--programs'])]
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', isQuiet ? 2 : 1, 2] })
    if (status !== 0) process.exit(status ?? 1)
  }
  if (!isDone()) await withBuildLock(build, { onWait: () => say('Waiting for another build …') })
}
