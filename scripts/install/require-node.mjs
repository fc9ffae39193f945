// Imported first by every script that people start: says that Node.js is too old before anything newer is loaded. Written
// for versions that nobody should use any more: no `node:` addresses, no top-level await, no syntax after 2018.
import { readFileSync } from 'fs'
import { dirname, join } from 'path'
import { fileURLToPath } from 'url'

import { nodeVersionFault } from './node-version.mjs'

/** Folder of package.json, from wherever the script was started. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const fault = nodeVersionFault(engines.node)
if (fault) {
  console.error(fault)
  process.exit(1)
}
