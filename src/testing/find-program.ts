import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Debian keeps PostgreSQL's servers off the PATH, a folder for each version; the newest comes first. */
const inPostgresFolders = async (name: string): Promise<string | undefined> => {
  const root = '/usr/lib/postgresql'
  const versions = await readdir(root).catch(() => [])
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const path = join(root, version, 'bin', name)
    const isRunnable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isRunnable) return path
  }
  return undefined
}

const onPath = (name: string): Promise<string | undefined> =>
  run('sh', ['-c', 'command -v "$0"', name]).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )

/**
 * Where a program lies.
 *
 * @param debianPackage - what to install when it is missing
 */
export const findProgram = async (name: string, debianPackage: string): Promise<string> => {
  const path = (await inPostgresFolders(name)) ?? (await onPath(name))
  if (!path)
    throw new Error(`This test needs the program ${name}: install the Debian package ${debianPackage}.`)
  return path
}
