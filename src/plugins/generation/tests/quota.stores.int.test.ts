import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Container, EngineInfo } from '@/platform/ports/container'
import { DomainError } from '@/platform/kernel/domain-error'
import { openOwnDatabase } from '@/testing/own-database'
import { startTestApp, type TestApp } from '@/testing/test-app'

import { ask } from './job-client'
import { newGuest, newOwner, submitFor, withoutQueue, type Owner } from './line-client'

const GPU: EngineInfo = {
  id: 'sdxl',
  digitalSourceType: 'trainedAlgorithmicMedia',
  styles: ['book'],
  usesGpu: true,
  estimateSeconds: 10,
}

let app: TestApp
/** Two processes over one database, each with connections of its own. */
let processes: Container[]
beforeAll(async () => {
  app = await startTestApp()
  const engineCatalog = [...app.container.engineCatalog, GPU, { ...GPU, id: 'flux' }]
  processes = [withoutQueue(app, { engineCatalog }), withoutQueue(app, { engineCatalog })].map(
    (container) => ({
      ...container,
      database: openOwnDatabase(),
    }),
  )
  // A statement that takes a moment: on PostgreSQL several surely run at once.
  const { query } = app.container.database
  await query(`CREATE FUNCTION be_slow() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(0.005); RETURN NEW; END $$`)
  await query(`CREATE TRIGGER slow BEFORE INSERT ON jobs FOR EACH ROW EXECUTE FUNCTION be_slow()`)
})
afterAll(async () => {
  await Promise.all(processes.map(({ database }) => database.close()))
  await app.stop()
})

const picturesOf = async ({ ownerKey }: Owner): Promise<unknown> => {
  const [row] = await app.container.database.query(
    'SELECT sum(cost)::int AS pictures FROM jobs WHERE owner_key = $1',
    [ownerKey],
  )
  return row?.pictures
}

const askFiftyTimes = async (owner: Owner, wish: Parameters<typeof submitFor>[2]) => {
  const answers = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) => submitFor(processes[index % 2] as Container, owner, wish)),
  )
  const refusals = answers.flatMap((answer) =>
    answer.status === 'rejected' ? [answer.reason as unknown] : [],
  )
  return { accepted: answers.length - refusals.length, refusals }
}

it.each<[string, number, (app: TestApp) => Promise<Owner> | Owner, { engine?: string; count: number }]>([
  ['a guest', 5, newGuest, { count: 1 }],
  ['a guest who asks for two', 4, newGuest, { count: 2 }],
  ['a user on the graphics card', 20, newOwner, { count: 1, engine: 'sdxl' }],
  ['a user on the graphics card who asks for three', 18, newOwner, { count: 3, engine: 'flux' }],
])(
  'holds for %s against 50 requests at once from two processes: %d pictures',
  async (_, pictures, make, wish) => {
    const owner = await make(app)
    const { accepted, refusals } = await askFiftyTimes(owner, wish)
    expect(await picturesOf(owner)).toBe(pictures)
    expect(accepted).toBe(pictures / wish.count)
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(DomainError)
      expect(refusal).toMatchObject({ code: 'generation.quotaExceeded', status: 429 })
      expect((refusal as DomainError).params.retryAfterSeconds).toBeGreaterThan(86_000)
    }
  },
)

it('puts 50 jobs that one owner sends at once one behind the other in line', async () => {
  const owner = await newOwner(app)
  await askFiftyTimes(owner, { count: 1 })
  const rows = await app.container.database.query<{ line_start: number }>(
    'SELECT line_start FROM jobs WHERE owner_key = $1 ORDER BY line_start',
    [owner.ownerKey],
  )
  expect(new Set(rows.map(({ line_start: start }) => start)).size).toBe(50)
})

it('counts engines on a graphics card together, and drafts not at all for somebody with an account', async () => {
  const owner = await newOwner(app)
  const [one] = processes as [Container]
  for (let index = 0; index < 5; index += 1) {
    await submitFor(one, owner, { count: 4, engine: index % 2 ? 'sdxl' : 'flux' })
    await submitFor(one, owner, { count: 4 })
  }
  await expect(submitFor(one, owner, { engine: 'sdxl' })).rejects.toMatchObject({
    code: 'generation.quotaExceeded',
  })
  await expect(submitFor(one, owner, { engine: 'flux' })).rejects.toMatchObject({
    params: { who: 'account', limitPerDay: 20, left: 0, registration: 'closed' },
  })
  expect((await submitFor(one, owner)).engine).toBe('draft')
})

it('lets no guest onto a graphics card, and says what is missing', async () => {
  await expect(submitFor(processes[0] as Container, newGuest(app), { engine: 'sdxl' })).rejects.toMatchObject(
    {
      code: 'auth.required',
    },
  )
})

it('says to an account in its language when there is one again', async () => {
  const web = await app.startWeb({ engineCatalog: [GPU] })
  const user = app.as(await app.seed.user('user', { locale: 'pl' }), web)
  for (let index = 0; index < 5; index += 1) await ask(user, { count: 4 })
  const refused = await ask(user)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(86_000)
  expect(refused.error.message.replaceAll('\u00a0', ' ')).toBe(
    'Twoje konto ma 20 obrazów z tego silnika na 24 godziny. Nie został już żaden. Następny będzie można narysować za ok. 24 godziny. Opis jest zachowany.',
  )
})

it('asks the database once per accepted job', async () => {
  const container = app.createParts()
  const statements: string[] = []
  const query: typeof container.database.query = (text, values) => {
    statements.push(text)
    return app.container.database.query(text, values)
  }
  await submitFor({ ...container, database: { ...container.database, query } }, await newOwner(app))
  expect(statements).toHaveLength(1)
})
