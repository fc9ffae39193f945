// `make dev`: the same tree from the sources, with hot reload of pages. Restart it for changes outside of them.
import { ROOT } from './install/require-node.mjs'

process.chdir(ROOT)
import('./run/dev.mjs')
