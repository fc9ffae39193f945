import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../ports/database'
import { type RestartableDatabase, startRestartableDatabase } from '@/testing/embedded-database'
import { waitFor } from '@/testing/wait-for'
import { createDatabase } from '../postgres/database'

/** Each at another point of writing. */
const KILLS = 4 * Number(process.env.KADR_SURVIVE_ROUNDS ?? 1)
const WRITERS = 3

describe('embedded database killed with -9 under writers', () => {
  let server: RestartableDatabase
  let database: Database

  beforeAll(async () => {
    server = await startRestartableDatabase()
    database = createDatabase({
      connectionString: server.url,
      maxConnections: WRITERS,
      onError: () => undefined,
    })
    await database.query('create table pairs (id text, half int, body text, primary key (id, half))')
  })
  afterAll(async () => {
    await database.close()
    await server.stop()
  })

  /** Writes both halves of a pair in one statement until the server is gone, and notes what was acknowledged. */
  const writeUntilDead = async (name: string, acknowledged: string[]): Promise<void> => {
    const insert = `with a as (insert into pairs values ($1, 1, $2) returning id)
      insert into pairs select id, 2, $2 from a`
    for (let index = 0; ; index += 1) {
      const id = `${name}-${index}`
      const isWritten = await database.query(insert, [id, 'x'.repeat(500)]).then(
        () => true,
        () => false,
      )
      if (!isWritten) return
      acknowledged.push(id)
    }
  }

  it(`loses no acknowledged row and keeps no half pair over ${KILLS} kills`, async () => {
    const acknowledged: string[] = []
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = acknowledged.length
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        writeUntilDead(`k${kill}-w${writer}`, acknowledged),
      )
      // In the middle of writing, at another point each time, however fast the machine is.
      await waitFor(() => acknowledged.length >= before + 20 + 7 * kill, { intervalMs: 1, timeoutMs: 60_000 })
      await server.kill()
      await Promise.all(writers)
      await server.restart()
    }
    const rows = await database.query<{ id: string; halves: number }>(
      'select id, count(*) as halves from pairs group by id',
    )
    const found = new Set(rows.map(({ id }) => id))
    const lost = acknowledged.filter((id) => !found.has(id))
    const torn = rows.filter(({ halves }) => halves !== 2)
    console.info(
      `${KILLS} kills: ${acknowledged.length} pairs acknowledged, ${lost.length} lost, ${torn.length} torn`,
    )
    expect(lost).toEqual([])
    expect(torn).toEqual([])
  }, 600_000)
})
