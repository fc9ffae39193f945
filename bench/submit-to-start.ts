import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { createPostgresBackend, Queue as RedisQueue, withBackend } from 'bullmq'

import { closeContainer, createContainer } from '@/container'
import { parseEnv } from '@/platform/config/env'
import { userOwnerKey } from '@/platform/kernel/caller'
import { waitFor } from '@/testing/wait-for'
import { submitGeneration } from '@/plugins/generation/services/submit'

import { startEmbeddedStudio } from './embedded-studio'
import { quantile, report } from './measure'
import { type ProductionStudio, startProductionStudio, type Studio } from './production-studio'
import { startProgram } from './program'
import { signIn } from './statements'

const { Queue: PostgresQueue } = withBackend(createPostgresBackend)

const BARE = new URL('bare-queue-main.ts', import.meta.url)
/** Both sides in turn, so that a noisy moment hits both; the first ones only warm up. */
const ROUNDS = 200
const WARM_UP = 20
/** So many that nobody comes near the limit of submits per minute. */
const ACCOUNTS = 8
/** Afterwards both sides are idle: bookkeeping included. */
const REST_MS = 40
const POLL_MS = 25
const ONE_DELIVERY = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const

const BAR = { goal: 2, floor: 4 } as const
const BARS = { 'production, by call, ratio': BAR, 'embedded, by HTTP, ratio': BAR } as const

const nowMs = (): number => performance.timeOrigin + performance.now()

/** Keeps when each job's row is written and when its worker's claim is, by the same machine's clock. */
const RECORD_STEPS = `
CREATE TABLE bench_steps (job uuid, state text, at_ms float8 NOT NULL, PRIMARY KEY (job, state));
CREATE FUNCTION bench_record() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.state IN ('queued', 'running') THEN
    INSERT INTO bench_steps VALUES (NEW.id, NEW.state, extract(epoch FROM clock_timestamp()) * 1000) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER bench_record AFTER INSERT OR UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION bench_record()`

/** Milliseconds from the moment of asking. */
interface Submitted {
  readonly toRowMs: number
  readonly toStartMs: number
}

/** A 64-pixel picture: what is drawn does not matter here. */
const BODY = { kind: 'image', prompt: 'a fox', width: 64, height: 64 } as const

const readSteps = async (database: Studio['database'], job: string) => {
  const { rows } = await database.query<{ state: string; at_ms: number }>(
    'SELECT state, at_ms FROM bench_steps WHERE job = $1',
    [job],
  )
  return (state: string): number => rows.find((row) => row.state === state)?.at_ms ?? Number.NaN
}

/** Asks for a picture, by `ask`, and waits until it is drawn. */
const submit = async (database: Studio['database'], ask: () => Promise<string>): Promise<Submitted> => {
  const submittedAtMs = nowMs()
  const id = await ask()
  // Asking meanwhile would hold up an embedded database.
  await sleep(REST_MS)
  const isDone = async (): Promise<boolean> =>
    (await database.query(`SELECT FROM jobs WHERE id = $1 AND state = 'done'`, [id])).rowCount === 1
  await waitFor(isDone, { timeoutMs: 30_000, intervalMs: POLL_MS })
  const stepAtMs = await readSteps(database, id)
  return { toRowMs: stepAtMs('queued') - submittedAtMs, toStartMs: stepAtMs('running') - submittedAtMs }
}

const askByRequest = async (url: string, headers: Record<string, string>): Promise<string> => {
  const answer = await fetch(`${url}/api/v1/generation/jobs`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(BODY),
  })
  const body = await answer.text()
  if (answer.status !== 202) throw new Error(`${answer.status}: ${body}`)
  return (JSON.parse(body) as { data: { id: string } }).data.id
}

/** The service that the endpoint calls, called from here, as `add` is. */
const openService = async (studio: Studio, headers: Record<string, string>) => {
  const answer = await fetch(`${studio.kadr.url}/api/users/me`, { headers })
  const { user } = (await answer.json()) as { user: { id: string; email: string } }
  const container = createContainer(
    'web',
    parseEnv({ DATABASE_URL: studio.databaseUrl, KADR_SECRET: randomUUID(), ...storeOf(studio) }),
  )
  const ownerKey = userOwnerKey(user.id)
  const caller = { user: { ...user, name: '', rank: 'user', locale: 'en' }, rank: 'user', ownerKey } as const
  return {
    async ask(): Promise<string> {
      const idempotencyKey = randomUUID()
      const body = { ...BODY, negativePrompt: '', engine: 'auto', count: 1 }
      const submission = { ownerKey, caller, address: '', locale: 'en', idempotencyKey, body } as const
      return (await submitGeneration(container, submission)).id
    },
    close: () => closeContainer(container),
  }
}

/** Where BullMQ keeps its messages beside the product's. */
const storeOf = (studio: Studio): Record<string, string> =>
  'redisUrl' in studio
    ? { REDIS_URL: (studio as ProductionStudio).redisUrl }
    : { DATABASE_URL: studio.databaseUrl }

const openQueue = ({ REDIS_URL: url, DATABASE_URL: connectionString }: Record<string, string>) =>
  url
    ? new RedisQueue('bench', { connection: { url } })
    : new PostgresQueue('bench', { connection: { connectionString, schema: 'public' } })

const startBare = async (studio: Studio) => {
  const store = storeOf(studio)
  const child = startProgram(BARE, store)
  await once(child, 'message')
  const queue = openQueue(store)
  await queue.waitUntilReady()
  return {
    /** From the call of `add` to the call of the worker's function. */
    async addMs(): Promise<number> {
      const started = once(child, 'message') as Promise<[number]>
      const addedAtMs = nowMs()
      await queue.add('nothing', {}, ONE_DELIVERY)
      const [startedAtMs] = await started
      return startedAtMs - addedAtMs
    },
    async close(): Promise<void> {
      child.disconnect()
      await queue.close()
    },
  }
}

const summarise = (name: string, submitted: readonly Submitted[], baselineMs: number) => {
  const median = (step: keyof Submitted): number =>
    quantile(
      submitted.map((one) => one[step]),
      0.5,
    )
  return {
    [`${name}p50 ms to the row`]: median('toRowMs'),
    [`${name}p50 ms`]: median('toStartMs'),
    [`${name}ratio`]: median('toStartMs') / baselineMs,
  }
}

/** @param isCalled - whether the service is called from here as well */
const measure = async (studio: Studio, isCalled: boolean) => {
  const { database, kadr } = studio
  await database.query(RECORD_STEPS)
  const people: Record<string, string>[] = []
  for (let account = 0; account < ACCOUNTS; account += 1) people.push(await signIn(kadr.url))
  const service = isCalled ? await openService(studio, people[0] ?? {}) : undefined
  const bare = await startBare(studio)
  const called: Submitted[] = []
  const requested: Submitted[] = []
  const bareMs: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const person = people[(round + WARM_UP) % ACCOUNTS] ?? {}
    const addedMs = await bare.addMs()
    await sleep(REST_MS)
    const byCall = service && (await submit(database, service.ask))
    await sleep(REST_MS)
    const byRequest = await submit(database, () => askByRequest(kadr.url, person))
    await sleep(REST_MS)
    if (round < 0) continue
    bareMs.push(addedMs)
    if (byCall) called.push(byCall)
    requested.push(byRequest)
  }
  await bare.close()
  await service?.close()
  const baselineMs = quantile(bareMs, 0.5)
  return {
    'baseline p50 ms': baselineMs,
    ...(isCalled ? summarise('by call, ', called, baselineMs) : {}),
    ...summarise('by HTTP, ', requested, baselineMs),
  }
}

const measureOn = async (start: () => Promise<Studio>, isCalled: boolean) => {
  const studio = await start()
  try {
    return await measure(studio, isCalled)
  } finally {
    await studio.stop()
  }
}

/**
 * From the call that submits a job to the moment in which the worker's claim of it is written, one job at a time, against
 * BullMQ's bare `add` and process on the same store; on both sets of stores. The whole way of a signed-in client, through HTTP,
 * sign-in and limits; with Redis also by a call from here, as `add` is. On the embedded stores that would be no way of the
 * product's: only its own processes have the launcher's bus. Goal ≤ 2, floor 4.
 */
export const submitToStart = async (): Promise<void> => {
  const production = await measureOn(startProductionStudio, true)
  const embedded = await measureOn(startEmbeddedStudio, false)
  const named = (stores: string, figures: Record<string, number>) =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${stores}, ${name}`, value]))
  report('submit-to-start', BARS, {
    jobs: ROUNDS,
    ...named('production', production),
    ...named('embedded', embedded),
  })
}
