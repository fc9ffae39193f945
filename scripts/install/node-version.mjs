import { readFileSync } from 'fs'
import { join } from 'path'

const numbersOf = (version) => version.split('.').map(Number)

const isAtLeast = (version, minimum) => {
  const index = version.findIndex((part, at) => part !== minimum[at])
  return index === -1 || version[index] > minimum[index]
}

/** `^20.20.0` stays within its major, `>=24.0.0` does not; nothing else is used in our `engines`. */
const isInRange = (version, range) => {
  const [, operator, text] = /^(\^|>=)(\d+\.\d+\.\d+)$/.exec(range.trim()) || []
  if (!text) throw new TypeError(`engines.node: "${range}" is neither ^x.y.z nor >=x.y.z`)
  const minimum = numbersOf(text)
  return isAtLeast(version, minimum) && (operator === '>=' || version[0] === minimum[0])
}

/**
 * Says what is wrong with a Node.js version.
 *
 * @param {string} range - `engines.node` of package.json: `^x.y.z` and `>=x.y.z` joined by `||`
 * @param {string} version - `x.y.z`; default the running Node.js
 * @returns {string | null} one sentence, or null when the version fits
 */
export const nodeVersionFault = (range, version = process.versions.node) =>
  range.split('||').some((part) => isInRange(numbersOf(version), part))
    ? null
    : `Kadr needs Node.js ${range}; this is ${version}.`

/** @param {string} root - folder of package.json */
export const readNodeRange = (root) =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node
