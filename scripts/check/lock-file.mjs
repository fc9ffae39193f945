import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A version that is an address, a path or a repository rather than a number. */
const ADDRESS = /[:/]/

const faultsOfEntry = ([path, entry]) => [
  ...('resolved' in entry ? [`${path}: has "resolved", the address of the registry that was used`] : []),
  ...(ADDRESS.test(entry.version ?? '') ? [`${path}: is taken from ${entry.version}`] : []),
]

const faultsOfRanges = ({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).flatMap(([name, range]) =>
    ADDRESS.test(range) ? [`package.json: ${name} is taken from ${range}`] : [],
  )

/**
 * A lock file must serve everybody: it names versions and checksums, never where they came from.
 *
 * @param {object} lock - package-lock.json
 * @param {object} manifest - package.json
 * @returns {string[]} faults
 */
export const findLockFaults = (lock, manifest) => {
  const { '': _root, ...packages } = lock.packages
  const withoutChecksum = Object.entries(packages)
    .filter(([, { integrity, link, inBundle }]) => !integrity && !link && !inBundle)
    .map(([path]) => `${path}: has no checksum`)
  return [...Object.entries(packages).flatMap(faultsOfEntry), ...withoutChecksum, ...faultsOfRanges(manifest)]
}

/** @param {string} root - folder of package-lock.json */
export const checkLockFile = async (root) => {
  const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  return { faults: findLockFaults(read('package-lock.json'), read('package.json')) }
}
