// Payload's own commands (`generate:types`, `generate:importmap`, `migrate:create NAME`) without a database.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MIGRATIONS = 'src/migrations'

/** Payload's template imports types as values, which ES modules refuse. */
const fixMigrations = () => {
  for (const name of readdirSync(MIGRATIONS).filter((file) => /^\d.*\.ts$/.test(file))) {
    const path = join(MIGRATIONS, name)
    const text = readFileSync(path, 'utf8')
    const fixed = text.replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
    )
    if (fixed !== text) writeFileSync(path, fixed)
  }
}

const args = process.argv.slice(2)
if (args[0] === 'migrate:create') args.push('--skip-empty')
const { status } = spawnSync(process.execPath, ['node_modules/payload/bin.js', ...args], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...process.env,
    NODE_ENV: 'production',
    KADR_PHASE: 'build',
    PAYLOAD_CONFIG_PATH: 'payload.config.ts',
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  },
})
fixMigrations()
process.exit(status ?? 1)
