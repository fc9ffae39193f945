// `make start`, and without make: `node scripts/start.mjs`. Packages as locked, a build when sources changed, then
// everything in the foreground.
import { resolve } from 'path'

import { ROOT } from './install/require-node.mjs'

if (process.env.KADR_DATA) process.env.KADR_DATA = resolve(process.env.KADR_DATA)
process.chdir(ROOT)
import('./run/start.mjs')
