import pg from 'pg'

/** Runs one statement behind a running product's back, over a connection of its own. */
export const runStatement = async (databaseUrl: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
