import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { isSatisfied } from './expression.mjs'

/**
 * @typedef {object} LicenceRules
 * @property {string[]} allowed - SPDX identifiers that any package may have
 * @property {{ package: string, licence: string, reason: string }[]} exceptions - further ones by package; `*` at the
 * end of a name stands for anything
 */

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

const isNamed = (pattern, name) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name

const judge = (name, licence, allowed, exceptions) => {
  const named = exceptions
    .filter((exception) => isNamed(exception.package, name))
    .map((exception) => exception.licence)
  // A package that states none is taken at what the exception found in it.
  if (!licence) return named.length > 0 ? null : `${name} states no licence`
  try {
    const isFine = isSatisfied(
      licence,
      (identifier) => allowed.includes(identifier) || named.includes(identifier),
    )
    return isFine ? null : `${name} is under ${licence}`
  } catch (error) {
    return `${name}: ${error.message}`
  }
}

/**
 * Licences of everything that is delivered: the lock's packages but those for development.
 *
 * @param {object} lock - package-lock.json
 * @param {LicenceRules} rules
 * @returns {string[]} faults; an exception that no package needs is one, too
 */
export const findLicenceFaults = (lock, { allowed, exceptions }) => {
  const delivered = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { license }]) => [nameOf(path), license])
  const faults = delivered.map(([name, licence]) => judge(name, licence, allowed, exceptions)).filter(Boolean)
  const idle = exceptions.filter(
    ({ package: pattern }) => !delivered.some(([name]) => isNamed(pattern, name)),
  )
  return [
    ...new Set(faults),
    ...idle.map(({ package: pattern }) => `${pattern}: an exception that nothing needs`),
  ]
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** @param {string} root - folder of package-lock.json */
export const checkLicences = async (root) => {
  const lock = readJson(join(root, 'package-lock.json'))
  return {
    faults: findLicenceFaults(lock, readJson(join(root, 'scripts/check/licences.json'))),
    note: `${Object.keys(lock.packages).length - 1} packages in the lock`,
  }
}
