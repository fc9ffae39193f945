import { StartError } from '@/platform/instance/start-error'

/** SQLSTATE codes (PostgreSQL, appendix A) and errno names that a person can do something about. */
const HALF_DONE = new Set(['42P07', '42710', '42701', '42723'])
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])
const NO_ROOM = new Set(['53100'])
const DAMAGED = new Set(['XX001', 'XX002', '58P01', '58030'])

interface Cause {
  readonly code: string
  readonly message: string
}

/** Drizzle wraps what the server said. */
const causeOf = (error: unknown): Cause => {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string')
      return { code: current.code, message: current.message }
    if (!current.cause) return { code: '', message: current.message }
  }
  return { code: '', message: String(error) }
}

const hostOf = (databaseUrl: string): string => {
  const { hostname, port } = new URL(databaseUrl)
  return `${hostname}:${port || '5432'}`
}

export const newerSentence = (names: readonly string[]): string =>
  `The data was made by a newer version of Kadr (${names.join(', ')}): start that version, or set another KADR_DATA or DATABASE_URL.`

/**
 * One sentence for a database that could not be brought to this version's shape.
 *
 * @param migration - name of the one that ran; null before and between them
 */
export const explainMigrationError = (
  error: unknown,
  databaseUrl: string,
  migration: string | null,
): StartError => {
  const { code, message } = causeOf(error)
  const because = (sentence: string): StartError => new StartError(sentence, { cause: error })
  if (UNREACHABLE.has(code))
    return because(
      `The database at ${hostOf(databaseUrl)} does not answer (${code}): start it, or check DATABASE_URL.`,
    )
  if (HALF_DONE.has(code))
    return because(
      `The database holds what migration ${migration ?? 'of the queue'} would make, but no record of it (${message}): ` +
        'it was cut off half-way, or the database is not Kadr’s. Put it back from a backup, or take an empty one.',
    )
  if (NO_ROOM.has(code)) return because('The database has no room left: free some space, and start again.')
  if (DAMAGED.has(code)) return because(`The database is damaged (${message}): put it back from a backup.`)
  return because(
    migration
      ? `Migration ${migration} failed and changed nothing: ${message}`
      : `The database could not be read: ${message}`,
  )
}
