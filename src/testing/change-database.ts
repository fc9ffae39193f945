import pg from 'pg'

import { startEmbeddedDatabase } from '@/platform/adapters/embedded/database-process'
import { DATABASE_COMMAND } from './embedded-database'

/** Runs SQL on the cluster of a data folder that nobody has open, as an accident or another version would have left it. */
export const changeDatabase = async (clusterFolder: string, sql: string): Promise<void> => {
  const database = await startEmbeddedDatabase({ dataDir: clusterFolder, command: DATABASE_COMMAND })
  const client = new pg.Client({ connectionString: database.url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end()
    await database.stop()
  }
}
