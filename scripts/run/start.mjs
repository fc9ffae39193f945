import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { installPackages } from '../install/packages.mjs'

try {
  installPackages(process.cwd())
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

// Loaded after the packages are there.
const { ensureBuilt } = await import('./ensure-built.mjs')
await ensureBuilt(['programs', 'pages'])

process.env.NODE_ENV = 'production'
// In this very process: whoever ends it, by whatever means, ends the launcher, and with it the whole tree.
await import(pathToFileURL(resolve('dist/launcher.js')).href)
