import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { createPostgresBackend, Queue as RedisQueue, withBackend } from 'bullmq'

import { waitFor } from '@/platform/testing/wait-for'

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
const BARS = { 'production, ratio': BAR, 'embedded, ratio': BAR } as const

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
CREATE TRIGGER bench_record AFTER INSERT OR UPDATE ON generation_jobs FOR EACH ROW EXECUTE FUNCTION bench_record()`

interface Submitted {
  /** From the request sent to the row written. */
  readonly toRowMs: number
  /** From the request sent to the job started. */
  readonly fromSentMs: number
  /** From the request answered to the job started; negative where the worker was faster. */
  readonly fromAnswerMs: number
}

const readSteps = async (database: Studio['database'], job: string) => {
  const { rows } = await database.query<{ state: string; at_ms: number }>(
    'SELECT state, at_ms FROM bench_steps WHERE job = $1',
    [job],
  )
  return (state: string): number => rows.find((row) => row.state === state)?.at_ms ?? Number.NaN
}

const submit = async ({ kadr, database }: Studio, headers: Record<string, string>): Promise<Submitted> => {
  const sentAtMs = nowMs()
  const answer = await fetch(`${kadr.url}/api/v1/generation/jobs`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ kind: 'image', prompt: 'a fox', width: 64, height: 64 }),
  })
  const body = await answer.text()
  const answeredAtMs = nowMs()
  if (answer.status !== 202) throw new Error(`${answer.status}: ${body}`)
  const { data } = JSON.parse(body) as { data: { id: string } }
  // Asking meanwhile would hold up an embedded database.
  await sleep(REST_MS)
  const isDone = async (): Promise<boolean> =>
    (await database.query(`SELECT FROM generation_jobs WHERE id = $1 AND state = 'done'`, [data.id]))
      .rowCount === 1
  await waitFor(isDone, { timeoutMs: 30_000, intervalMs: POLL_MS })
  const stepAtMs = await readSteps(database, data.id)
  return {
    toRowMs: stepAtMs('queued') - sentAtMs,
    fromSentMs: stepAtMs('running') - sentAtMs,
    fromAnswerMs: stepAtMs('running') - answeredAtMs,
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

const measure = async (studio: Studio) => {
  await studio.database.query(RECORD_STEPS)
  const people: Record<string, string>[] = []
  for (let account = 0; account < ACCOUNTS; account += 1) people.push(await signIn(studio.kadr.url))
  const bare = await startBare(studio)
  const submitted: Submitted[] = []
  const bareMs: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const addedMs = await bare.addMs()
    await sleep(REST_MS)
    const own = await submit(studio, people[(round + WARM_UP) % ACCOUNTS] ?? {})
    await sleep(REST_MS)
    if (round < 0) continue
    bareMs.push(addedMs)
    submitted.push(own)
  }
  await bare.close()
  const [toRowMs, fromSentMs, fromAnswerMs] = (['toRowMs', 'fromSentMs', 'fromAnswerMs'] as const).map(
    (name) => submitted.map((one) => one[name]),
  ) as [number[], number[], number[]]
  return {
    'p10 ms': quantile(fromSentMs, 0.1),
    'p50 ms': quantile(fromSentMs, 0.5),
    'p95 ms': quantile(fromSentMs, 0.95),
    'p50 ms to the row': quantile(toRowMs, 0.5),
    'p50 ms after the answer': quantile(fromAnswerMs, 0.5),
    'baseline p10 ms': quantile(bareMs, 0.1),
    'baseline p50 ms': quantile(bareMs, 0.5),
    'baseline p95 ms': quantile(bareMs, 0.95),
    'ratio of p10': quantile(fromSentMs, 0.1) / quantile(bareMs, 0.1),
    ratio: quantile(fromSentMs, 0.5) / quantile(bareMs, 0.5),
  }
}

const measureOn = async (start: () => Promise<Studio>) => {
  const studio = await start()
  try {
    return await measure(studio)
  } finally {
    await studio.stop()
  }
}

/**
 * From the moment in which a signed-in client sends its request to the moment in which the worker's claim of the job is
 * written, one job at a time, against BullMQ's bare `add` and process on the same store; on both sets of stores.
 * Goal ≤ 2, floor 4.
 */
export const submitToStart = async (): Promise<void> => {
  const production = await measureOn(startProductionStudio)
  const embedded = await measureOn(startEmbeddedStudio)
  const named = (stores: string, figures: Record<string, number>) =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${stores}, ${name}`, value]))
  report('submit-to-start', BARS, {
    jobs: ROUNDS,
    ...named('production', production),
    ...named('embedded', embedded),
  })
}
