import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Beside the packages: out of git, and there before anything is built. */
const LOCK = 'node_modules/.kadr-build.lock'
const LOOK_MS = 500

const isRunning = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const take = (file) => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

const holderOf = (file) => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0 // given back a moment ago
  }
}

/**
 * Two starts from one checkout must not build into the same folders at once: the second waits.
 *
 * @template Result
 * @param {() => Result} work
 * @param {{ file?: string, onWait?: () => void }} options - `onWait` is called once, when there is another
 * @returns {Promise<Result>}
 */
export const withBuildLock = async (work, { file = LOCK, onWait = () => undefined } = {}) => {
  let hasWaited = false
  while (!take(file)) {
    const pid = holderOf(file)
    if (pid > 0 && !isRunning(pid)) rmSync(file, { force: true })
    else {
      if (!hasWaited) onWait()
      hasWaited = true
      await sleep(LOOK_MS)
    }
  }
  try {
    return work()
  } finally {
    rmSync(file, { force: true })
  }
}
