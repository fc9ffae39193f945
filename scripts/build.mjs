// Builds what `make start` runs: `dist/` by esbuild, `.next/` by Next.js. `--programs` makes `dist/` alone.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

import { build } from 'esbuild'

import { buildComicFonts } from './build/comic-fonts.mjs'
import { removeStamp, sourcesHash, writeStamp } from './build-stamp.mjs'

const ENTRIES = {
  launcher: 'src/launcher/main.ts',
  database: 'src/platform/adapters/embedded/database-main.ts',
  migrate: 'src/migrate/main.ts',
  web: 'src/web/main.ts',
  worker: 'src/worker/main.ts',
  cli: 'src/cli/main.ts',
  'draft-thread': 'src/engines/draft/draft-thread.ts',
}

// Of the sources as they are now: what changes while it builds is built the next time.
const hash = sourcesHash()

const buildPrograms = async () => {
  rmSync('dist', { recursive: true, force: true })
  await build({
    entryPoints: ENTRIES,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'warning',
    chunkNames: 'chunks/[name]-[hash]',
  })
}

const buildPages = () => {
  removeStamp('pages')
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', KADR_PHASE: 'build', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) process.exit(status ?? 1)
  writeStamp('pages', hash)
}

try {
  await buildPrograms()
} catch {
  process.exit(1) // esbuild has said why
}
await buildComicFonts()
writeStamp('programs', hash)
if (!process.argv.includes('--programs')) buildPages()
