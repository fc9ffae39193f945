import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { IMPORT_MAP, MIGRATIONS, SCHEMA, TYPES } from './files.mjs'

const readText = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null)

/**
 * @param {string | null} committed - null when there is no such file
 * @param {string} generated
 */
const differs = (committed, generated) => committed?.trim() !== generated.trim()

const RENEW = [
  { path: TYPES, command: 'generate:types' },
  { path: IMPORT_MAP, command: 'generate:importmap' },
]

/**
 * @param {string} root - the tree as committed
 * @param {string} fresh - folder with the same files made anew
 * @returns {string[]} faults
 */
export const findStaleFiles = (root, fresh) =>
  RENEW.filter(({ path }) =>
    differs(readText(join(root, path)), readFileSync(join(fresh, path), 'utf8')),
  ).map(
    ({ path, command }) => `${path} is not what payload.config.ts says: node scripts/payload.mjs ${command}`,
  )

/** Ids are random; the rest of a snapshot says what the tables are. */
const withoutIds = ({ id: _id, prevId: _prevId, ...rest }) => JSON.parse(JSON.stringify(rest))

/**
 * @param {object} snapshot - of the last migration
 * @param {object} schema - of the code
 */
export const isSameSchema = (snapshot, schema) => isDeepStrictEqual(withoutIds(snapshot), withoutIds(schema))

const migrationFaults = (folder, names) => {
  const index = readText(join(folder, 'index.ts')) ?? ''
  return names.flatMap((name) => [
    ...(existsSync(join(folder, `${name}.ts`))
      ? []
      : [`${MIGRATIONS}/${name}.json has no migration beside it`]),
    ...(index.includes(`name: '${name}'`) ? [] : [`${MIGRATIONS}/index.ts does not know ${name}`]),
  ])
}

/**
 * Compares snapshots: asking Payload for one more migration is silent about renames.
 *
 * @param {string} root - the tree as committed
 * @param {object} schema - of the code
 * @returns {string[]} faults
 */
export const findDrift = (root, schema) => {
  const folder = join(root, MIGRATIONS)
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -'.json'.length))
        .sort()
    : []
  const last = names.at(-1)
  if (!last) return [`${MIGRATIONS} holds no snapshot`]
  const isCurrent = isSameSchema(JSON.parse(readFileSync(join(folder, `${last}.json`), 'utf8')), schema)
  return [
    ...migrationFaults(folder, names),
    ...(isCurrent
      ? []
      : [`the code has another schema than ${last}: node scripts/payload.mjs migrate:create NAME`]),
  ]
}

const regenerate = (root, folder) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/check/generated/regenerate.ts', folder],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        KADR_PHASE: 'build',
        PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
      },
    },
  )
  return status === 0 && existsSync(join(folder, SCHEMA))
    ? []
    : [`payload.config.ts cannot be read:\n${stdout}${stderr}`]
}

/** @param {string} root - the tree as committed */
export const checkGenerated = async (root) => {
  const folder = mkdtempSync(join(tmpdir(), 'kadr-generated-'))
  try {
    const broken = regenerate(root, folder)
    if (broken.length > 0) return { faults: broken }
    const schema = JSON.parse(readFileSync(join(folder, SCHEMA), 'utf8'))
    return { faults: [...findStaleFiles(root, folder), ...findDrift(root, schema)] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
