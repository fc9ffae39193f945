import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

if (!existsSync('node_modules/.package-lock.json')) {
  console.error('The packages are not installed: run `make install`, or `node scripts/install/main.mjs`.')
  process.exit(1)
}

const { ensureBuilt } = await import('./ensure-built.mjs')
await ensureBuilt(['programs'], { isQuiet: true })

process.env.NODE_ENV ??= 'production'
await import(pathToFileURL(resolve('dist/cli.js')).href)
