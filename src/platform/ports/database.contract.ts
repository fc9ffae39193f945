import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './database'

export interface DatabaseHarness {
  /** A pool of its own on the same, empty database. */
  createDatabase(options: { maxConnections: number; timeoutMs?: number }): Database
}

/** What every database promises. Leaves a table `contract_rows` behind. */
export const databaseContract = (name: string, harness: () => DatabaseHarness): void => {
  describe(`database on ${name}`, () => {
    let database: Database

    beforeAll(async () => {
      database = harness().createDatabase({ maxConnections: 4 })
      await database.query(
        'create table contract_rows (id int primary key, state text not null, body jsonb, at timestamptz)',
      )
    })
    afterAll(() => database.close())

    it('returns int8 and numeric as numbers, timestamps as dates, JSON as values', async () => {
      const rows = await database.query(
        `select 9007199254740991::int8 as big, 12.5::numeric as cost, count(*) as n,
          '2026-02-03T04:05:06.789Z'::timestamptz as at, '{"a":[1,null]}'::jsonb as body, null::int8 as none
         from (values (1), (2)) as v`,
      )
      expect(rows).toEqual([
        {
          big: 9_007_199_254_740_991,
          cost: 12.5,
          n: 2,
          at: new Date('2026-02-03T04:05:06.789Z'),
          body: { a: [1, null] },
          none: null,
        },
      ])
    })

    it('takes text, dates, objects, arrays and null as values', async () => {
      const at = new Date('2026-11-01T10:20:30.400Z')
      const text = `O'Reilly; drop table "x" -- \\ zażółć \u{1F600}`
      const [row] = await database.query(
        'select $1::text as text, $2::timestamptz as at, $3::jsonb as body, $4::text[] as list, $5::int as none',
        [text, at, { a: "it's" }, ['x', 'y,z'], null],
      )
      expect(row).toEqual({ text, at, body: { a: "it's" }, list: ['x', 'y,z'], none: null })
    })

    it('gives the SQLSTATE of an error and goes on, on the same single connection', async () => {
      const single = harness().createDatabase({ maxConnections: 1 })
      const pid = async () => (await single.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]!.pid
      const before = await pid()
      await single.query("insert into contract_rows values (1, 'new')")
      await expect(single.query("insert into contract_rows values (1, 'again')")).rejects.toMatchObject({
        code: '23505',
      })
      await expect(single.query('selec 1')).rejects.toMatchObject({ code: '42601' })
      expect(await pid()).toBe(before)
      await single.close()
    })

    it('keeps 40 parallel parameterised statements apart, short ones and ones of 300 kB', async () => {
      const ask = async (index: number): Promise<boolean> => {
        const text = `t${index}`.padEnd(index % 4 === 0 ? 300_000 : 10, 'x')
        const [row] =
          index % 2 === 0
            ? await database.query('select $1::text as text, $2::int as index', [text, index])
            : await database.query('select $1::int as index, $2::text as text', [index, text])
        return row?.text === text && row.index === index
      }
      const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => ask(index)))
      expect(answers).toEqual(Array.from({ length: 40 }, () => true))
    })

    it('lets one of 20 conditional updates win', async () => {
      await database.query("insert into contract_rows values (2, 'queued')")
      const claims = await Promise.all(
        Array.from({ length: 20 }, () =>
          database.query(
            "update contract_rows set state = 'running' where id = 2 and state = 'queued' returning id",
          ),
        ),
      )
      expect(claims.filter((rows) => rows.length === 1)).toHaveLength(1)
    })

    it('keeps all or nothing of one statement', async () => {
      const both = `with first as (insert into contract_rows values (3, 'a') returning id)
        insert into contract_rows select id, 'b' from first`
      await expect(database.query(both)).rejects.toMatchObject({ code: '23505' })
      expect(await database.query('select id from contract_rows where id = 3')).toEqual([])
    })

    it('rejects a statement that takes too long, and answers the next one', async () => {
      const hasty = harness().createDatabase({ maxConnections: 1, timeoutMs: 300 })
      await expect(hasty.query('select pg_sleep(1.2)')).rejects.toThrow(/timeout/)
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
      expect(await hasty.query('select 2 as two')).toEqual([{ two: 2 }])
      await hasty.close()
    })

    it('waits for running statements when it closes, and closes twice', async () => {
      const other = harness().createDatabase({ maxConnections: 2 })
      const running = other.query('select pg_sleep(0.2), 7 as seven')
      await other.query('select 1')
      const closed = other.close()
      expect((await running)[0]).toMatchObject({ seven: 7 })
      await closed
      await other.close()
    })
  })
}
