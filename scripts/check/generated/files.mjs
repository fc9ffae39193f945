// Where Payload's generators write: repository paths, but for the schema, which is made in a temporary folder.
export const TYPES = 'src/payload-types.ts'
export const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'
export const SCHEMA = 'schema.json'
export const MIGRATIONS = 'src/migrations'
