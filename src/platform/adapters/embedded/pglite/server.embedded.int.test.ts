import { connect } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, startTestDatabase } from '@/testing/embedded-database'
import { waitFor } from '@/testing/wait-for'

describe('embedded database server', () => {
  let database: TestDatabase
  let open: pg.Client[] = []

  beforeAll(async () => {
    database = await startTestDatabase()
  })
  afterAll(() => database.stop())
  afterEach(async () => {
    await Promise.all(open.map((client) => client.end().catch(() => undefined)))
    open = []
  })

  const openClient = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: database.url })
    client.on('error', () => undefined)
    open.push(client)
    await client.connect()
    return client
  }
  const openClients = (count: number): Promise<pg.Client[]> =>
    Promise.all(Array.from({ length: count }, openClient))
  /** Cuts the connection as a killed process would. */
  const cut = (client: pg.Client): void => {
    ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  }

  it('keeps statements of 20 clients apart: short, long, and around transactions', async () => {
    const clients = await openClients(20)
    const ask = async (client: pg.Client, index: number, round: number): Promise<boolean> => {
      const text = `c${index}`.padEnd(round % 5 === 0 ? 200_000 : 10, 'x')
      const isTransaction = round % 4 === 3
      if (isTransaction) await client.query('begin')
      const { rows } =
        index % 2 === 0
          ? await client.query('select $1::text as text, $2::int as round', [text, round])
          : await client.query('select $1::int as round, $2::text as text', [round, text])
      if (isTransaction) await client.query('commit')
      return rows[0].text === text && rows[0].round === round
    }
    const talk = async (client: pg.Client, index: number): Promise<boolean[]> => {
      const answers = []
      for (let round = 0; round < 20; round += 1) answers.push(await ask(client, index, round))
      return answers
    }
    const answers = (await Promise.all(clients.map(talk))).flat()
    expect(answers).toHaveLength(400)
    expect(answers).not.toContain(false)
  })

  it('serves 30 connections and refuses the 31st with a reason', async () => {
    const clients = await openClients(30)
    await expect(openClient()).rejects.toMatchObject({ code: '53300' })
    const answers = await Promise.all(clients.map((client) => client.query('select 1 as one')))
    expect(answers).toHaveLength(30)
    await clients[0]!.end()
    await waitFor(() => openClient().then((client) => client.query('select 1')))
  })

  it('notifies a listener on another connection, and itself', async () => {
    const [listener, other] = await openClients(2)
    const received: string[] = []
    listener!.on('notification', ({ channel, payload }) => received.push(`${channel}:${payload}`))
    await listener!.query('listen news')
    await other!.query("notify news, 'from other'")
    await listener!.query("select pg_notify('news', 'from self')")
    await waitFor(() => received.length === 2)
    expect(received).toEqual(['news:from other', 'news:from self'])
  })

  it('rolls back and goes on when a client dies inside a transaction', async () => {
    const [victim, witness] = await openClients(2)
    await witness!.query('create table ledger (id int)')
    await victim!.query('begin')
    await victim!.query('insert into ledger values (1)')
    const waiting = witness!.query('select count(*)::int as n from ledger')
    cut(victim!)
    expect((await waiting).rows).toEqual([{ n: 0 }])
  })

  it('goes on after an error inside a transaction, and after a long result', async () => {
    const [client, other] = await openClients(2)
    await client!.query('begin')
    await expect(client!.query('select 1/0')).rejects.toMatchObject({ code: '22012' })
    await expect(client!.query('select 1')).rejects.toMatchObject({ code: '25P02' })
    await client!.query('rollback')
    const { rows } = await other!.query("select repeat('x', 1000) as text from generate_series(1, 20000)")
    expect(rows).toHaveLength(20_000)
  })

  it('hangs up on whoever does not speak its protocol', async () => {
    const socket = connect(database.port, '127.0.0.1')
    socket.on('error', () => undefined) // hung up on without a word is as good
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.write('GET / HTTP/1.1\r\n\r\n')
    await closed
    const client = await openClient()
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  it('flushes commits to the disk', async () => {
    const client = await openClient()
    const { rows } = await client.query(
      "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'wal_sync_method') order by 1",
    )
    expect(rows.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'fsync=on',
      'synchronous_commit=on',
      'wal_sync_method=fsync',
    ])
  })
})
