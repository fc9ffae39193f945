// `npm run kadr -- …`: the command line, built when its sources changed.
import { ROOT } from './install/require-node.mjs'

// Where the person stands: npm says so itself.
if (!process.env.INIT_CWD) process.env.INIT_CWD = process.cwd()
process.chdir(ROOT)
import('./run/kadr.mjs')
