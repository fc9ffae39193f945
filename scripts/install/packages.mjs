// Brings node_modules to what the lock file says; does nothing when it is there already.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { nodeVersionFault, readNodeRange } from './node-version.mjs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

const sameEntries = (left = {}, right = {}) => {
  const sorted = (entries) => JSON.stringify(Object.entries(entries).sort())
  return sorted(left) === sorted(right)
}

const isInstalledAs = (locked, installed) =>
  installed
    ? installed.version === locked.version && installed.integrity === locked.integrity
    : locked.optional === true

/**
 * Compares by content, not by time: a checkout touches files without changing them.
 *
 * @param {object} manifest - package.json
 * @param {object} lock - package-lock.json
 * @param {object | null} installed - node_modules/.package-lock.json, which npm writes after an installation
 * @returns {boolean} true when node_modules holds exactly what the lock says; optional packages of other platforms may be absent
 */
export const isUpToDate = (manifest, lock, installed) => {
  if (!installed) return false
  const { '': root, ...locked } = lock.packages
  return (
    sameEntries(manifest.dependencies, root.dependencies) &&
    sameEntries(manifest.devDependencies, root.devDependencies) &&
    Object.entries(locked).every(([path, entry]) => isInstalledAs(entry, installed.packages[path])) &&
    Object.keys(installed.packages).every((path) => path in locked)
  )
}

/** @param {string} root - folder of package.json */
export const needsInstall = (root) => {
  const hidden = join(root, 'node_modules/.package-lock.json')
  return !isUpToDate(
    readJson(join(root, 'package.json')),
    readJson(join(root, 'package-lock.json')),
    existsSync(hidden) ? readJson(hidden) : null,
  )
}

/**
 * Installs when needed. Never `npm ci`: it refuses a lock file from which the registry's missing binaries of foreign
 * platforms were left out.
 *
 * @param {string} root - folder of package.json
 * @throws Error with one sentence: wrong Node.js, or npm failed (npm has then said why)
 */
export const installPackages = (root) => {
  const fault = nodeVersionFault(readNodeRange(root))
  if (fault) throw new Error(fault)
  if (!needsInstall(root)) return
  console.log('Installing packages …')
  const { status } = spawnSync('npm', ['install', '--no-progress'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm install failed: see above.')
}
