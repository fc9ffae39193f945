import { randomUUID } from 'node:crypto'

import { report } from './measure'
import { type ProductionStudio, startProductionStudio } from './production-studio'
import { seedMedia } from './seed-media'

const REQUESTS = 20

const LIST = { goal: 1, floor: 1 } as const
const DETAIL = { goal: 2, floor: 2 } as const
const SUBMIT = { goal: 4, floor: 4 } as const
const BARS = {
  'public list, guest': LIST,
  'own list, user': LIST,
  'detail, guest': DETAIL,
  'detail, user': DETAIL,
  'jobs, user': LIST,
  'submit, guest': SUBMIT,
  'submit, user': SUBMIT,
} as const

type Ask = () => Promise<Response>

/** A browser with the cookie of somebody who has just registered and signed in. */
export const signIn = async (url: string): Promise<Record<string, string>> => {
  const account = { email: `${randomUUID()}@kadr.example`, password: `pass ${randomUUID()}` }
  const post = (path: string, body: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await post('/api/v1/account/register', { ...account, locale: 'pl' })
  const answer = await post('/api/users/login', account)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`Signing in gave no cookie: ${answer.status}`)
  return { cookie }
}

/** Statements per request, as PostgreSQL counts them; the worker is asleep meanwhile. */
const count = async ({ database }: ProductionStudio, ask: Ask): Promise<number> => {
  await ask()
  await database.query('SELECT pg_stat_statements_reset()')
  for (let sent = 0; sent < REQUESTS; sent += 1) {
    const answer = await ask()
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  }
  const { rows } = await database.query<{ calls: string; query: string }>(
    `SELECT calls, query FROM pg_stat_statements WHERE query NOT LIKE '%pg_stat_statements%'`,
  )
  // What comes less often than every second request is not the request's.
  const own = rows.filter(({ calls }) => Number(calls) >= REQUESTS / 2)
  return own.reduce((sum, { calls }) => sum + Number(calls), 0) / REQUESTS
}

const countAll = async (studio: ProductionStudio): Promise<Record<string, number>> => {
  const { url } = studio.kadr
  const api = `${url}/api/v1`
  const { rows } = await studio.database.query<{ id: string }>(
    `SELECT id FROM media WHERE privacy = 'public' AND deleted_at IS NULL LIMIT 1`,
  )
  const detail = `${api}/media/${rows[0]?.id}`
  const user = await signIn(url)
  const submit = (headers: Record<string, string>) =>
    fetch(`${api}/generation/jobs`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ kind: 'image', prompt: 'lis', width: 64, height: 64 }),
    })
  const guest = (await submit({})).headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return {
    'public list, guest': await count(studio, () => fetch(`${api}/media?scope=public`)),
    'own list, user': await count(studio, () => fetch(`${api}/media`, { headers: user })),
    'detail, guest': await count(studio, () => fetch(detail)),
    'detail, user': await count(studio, () => fetch(detail, { headers: user })),
    'jobs, user': await count(studio, () => fetch(`${api}/generation/jobs`, { headers: user })),
    'submit, guest': await count(studio, () => submit({ cookie: guest })),
    'submit, user': await count(studio, () => submit(user)),
  }
}

/** SQL statements per request, who is asking included. Goals: list 1, detail 2, submit ≤ 4. */
export const statements = async (): Promise<void> => {
  const studio = await startProductionStudio({ KADR_GUEST_PICTURES_PER_DAY: '10000' })
  try {
    await seedMedia(studio.database, 1_000)
    const { worker } = await studio.kadr.pids()
    process.kill(worker, 'SIGSTOP')
    try {
      report('statements', BARS, await countAll(studio))
    } finally {
      process.kill(worker, 'SIGCONT')
    }
  } finally {
    await studio.stop()
  }
}
