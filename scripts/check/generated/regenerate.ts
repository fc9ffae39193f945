// Makes anew, into a folder, what is generated from payload.config.ts: types, import map, database schema.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'

import configPromise from '../../../payload.config'
import { IMPORT_MAP, SCHEMA, TYPES } from './files.mjs'

const outFolder = process.argv[2]
if (!outFolder) throw new TypeError('Name the folder to write to')

const inside = async (path: string): Promise<string> => {
  const file = join(outFolder, path)
  await mkdir(dirname(file), { recursive: true })
  return file
}

const config = await configPromise
config.typescript.outputFile = await inside(TYPES)
await generateTypes(config, { log: false })

// The map names paths relative to itself: it stands as deep in the folder as it does in the repository.
config.admin.importMap.baseDir = outFolder
config.admin.importMap.importMapFile = await inside(IMPORT_MAP)
await writeFile(config.admin.importMap.importMapFile, '')
await generateImportMap(config, { log: false })

const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
const database = payload.db as unknown as PostgresAdapter
const { generateDrizzleJson } = database.requireDrizzleKit()
await writeFile(await inside(SCHEMA), JSON.stringify(await generateDrizzleJson(database.schema)))

// Payload keeps timers of its own.
process.exit(0)
