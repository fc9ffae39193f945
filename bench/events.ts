import type { ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { Redis } from 'ioredis'
import { jwtSign } from 'payload'

import { createRedisBus } from '@/platform/adapters/production/redis-bus'
import { payloadSecret } from '@/platform/config/secret'
import { signingSecretOf } from '@/plugins/auth/services/session-token'
import { announceProgress } from '@/platform/jobs/signals'

import { retainedBytes, MEMORY_ENV } from './retained-memory'
import { quantile, report } from './measure'
import { type ProductionStudio, startProductionStudio } from './production-studio'
import { startProgram } from './program'

const BARE = new URL('bare-events-main.ts', import.meta.url)
const READERS = new URL('event-clients-main.ts', import.meta.url)

const OWNERS = 100
const READERS_EACH = 10
const CLIENTS = OWNERS * READERS_EACH
/** Events of each kind, one of ours and one of the baseline in turn. */
const EVENTS = 1_000
const PAUSE_MS = 15
const MEMORY_ROUNDS = 3
const KIB = 1_024
const STREAM = '/api/v1/events?language=all'
const HOUR_SECONDS = 3_600
/** Of Linux: what `/proc/<pid>/stat` counts processor time in. */
const TICK_MS = 10

interface Owner {
  readonly id: string
  readonly kind: string
  readonly owner_key: string
  readonly token: string
}
type Received = readonly [progress: number, atMs: number]

const BARS = {
  'added p50 ms': { goal: 5, floor: 50 },
  'p99 ms': { goal: 150, floor: 2_000 },
  'memory ratio': { goal: 1.3, floor: 5 },
} as const

const REQUEST = {
  prompt: 'three herons over a lake, morning fog',
  negativePrompt: '',
  style: 'book',
  width: 1_024,
  height: 1_024,
  count: 1,
  seed: 7,
}

const nowMs = (): number => performance.timeOrigin + performance.now()

/** Accounts with a job at work each, of which no worker knows. */
const seedOwners = async ({ database }: ProductionStudio, secret: string): Promise<Owner[]> => {
  const key = signingSecretOf(payloadSecret(secret))
  const owners: Owner[] = []
  for (let at = 0; at < OWNERS; at += 1) {
    const [userId, email] = [randomUUID(), `reader-${at}@kadr.example`]
    await database.query(
      `INSERT INTO users (id, email, name, rank, locale) VALUES ($1, $2, 'x', 'user', 'en')`,
      [userId, email],
    )
    const { rows } = await database.query<Omit<Owner, 'token'>>(
      `INSERT INTO jobs (id, owner_key, owner_id, idempotency_key, body_hash, locale, kind, state, engine, lane, cost,
         request, fence, started_at, lease_expires_at)
       VALUES ($1::text::uuid, 'u:' || $2, $2::text::uuid, $1, '', 'en', 'image', 'running', 'draft', 'cpu', 1, $3, 1, now(),
         now() + interval '1 day')
       RETURNING id, kind, owner_key`,
      [randomUUID(), userId, REQUEST],
    )
    const fieldsToSign = { id: userId, collection: 'users', email }
    const { token } = await jwtSign({ fieldsToSign, secret: key, tokenExpiration: HOUR_SECONDS })
    owners.push({ ...(rows[0] as Omit<Owner, 'token'>), token })
  }
  return owners
}

/** A job as the product sends it: the first event of somebody's stream. */
const readTemplate = async (url: string, token: string): Promise<string> => {
  const headers = { authorization: `Bearer ${token}` }
  const { body } = await fetch(url + STREAM, { headers })
  let text = ''
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(part)
    const [, data] = /^data: (.*)\n\n/m.exec(text) ?? []
    if (data !== undefined) return data
  }
  throw new Error('The stream sent no job')
}

const cpuMs = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** One side of the comparison. */
interface Side {
  readonly pid: number
  readonly clients: ChildProcess
  readonly port: number
  readonly path: string
  readonly publish: (owner: Owner, progress: number) => Promise<unknown>
  readonly close: () => void
}

const open = async ({ clients, port, path }: Side, tokens: readonly string[]): Promise<void> => {
  clients.send({ open: { port, path, tokens } })
  await once(clients, 'message')
}

const connectAll = (side: Side, owners: readonly Owner[]): Promise<void> =>
  open(
    side,
    owners.flatMap(({ token }) => Array<string>(READERS_EACH).fill(token)),
  )

const leave = async ({ clients }: Side): Promise<void> => {
  clients.send({ leave: true })
  await once(clients, 'message')
}

/** Memory that one reader takes, in KiB: all of them come, and go again. */
const measureReader = async (side: Side, owners: readonly Owner[]): Promise<number> => {
  const withoutBytes = await retainedBytes(side.pid)
  await connectAll(side, owners)
  const withAllBytes = await retainedBytes(side.pid)
  await leave(side)
  return (withAllBytes - withoutBytes) / CLIENTS / KIB
}

/** Memory per reader of each side, the sides in turn. */
const measureReaders = async (sides: readonly [Side, Side], owners: readonly Owner[]) => {
  const rounds: (readonly [number, number])[] = []
  // The first one only warms up: what a process makes once it keeps.
  for (let round = -1; round < MEMORY_ROUNDS; round += 1) {
    const pair = [await measureReader(sides[0], owners), await measureReader(sides[1], owners)] as const
    if (round >= 0) rounds.push(pair)
  }
  const middle = (values: readonly number[]): number => quantile(values, 0.5)
  return {
    'KiB per client': middle(rounds.map(([own]) => own)),
    'baseline KiB per client': middle(rounds.map(([, bare]) => bare)),
    'memory ratio': middle(rounds.map(([own, bare]) => own / bare)),
    'memory ratio, least': Math.min(...rounds.map(([own, bare]) => own / bare)),
    'memory ratio, most': Math.max(...rounds.map(([own, bare]) => own / bare)),
  }
}

interface Measured {
  /** From the call that publishes to the reader's socket; of single readers. */
  readonly ms: readonly number[]
  readonly cpuMs: number
}

const collect = async ({ clients }: Side, sentAtMs: ReadonlyMap<number, number>): Promise<number[]> => {
  clients.send({ report: true })
  const [received] = (await once(clients, 'message')) as [Received[]]
  return received.flatMap(([progress, atMs]) => {
    const sentAt = sentAtMs.get(progress)
    return sentAt === undefined ? [] : [atMs - sentAt]
  })
}

/** Publishes in turn for both sides, so that a noisy moment hits both. */
const compare = async (sides: readonly [Side, Side], owners: readonly Owner[]): Promise<Measured[]> => {
  const sent = sides.map(() => new Map<number, number>())
  const before = sides.map(({ pid }) => cpuMs(pid))
  for (let at = 0; at < EVENTS; at += 1) {
    const owner = owners[at % OWNERS] as Owner
    const progress = (at + 1) / 1_000_000
    for (const [index, side] of sides.entries()) {
      sent[index]?.set(progress, nowMs())
      await side.publish(owner, progress)
      await sleep(PAUSE_MS)
    }
  }
  await sleep(3_000)
  const after = sides.map(({ pid }) => cpuMs(pid))
  return Promise.all(
    sides.map(async (side, index) => ({
      ms: await collect(side, sent[index] ?? new Map<number, number>()),
      cpuMs: (after[index] ?? 0) - (before[index] ?? 0),
    })),
  )
}

const startSides = async (studio: ProductionStudio, owners: readonly Owner[]): Promise<[Side, Side]> => {
  const { kadr, redisUrl } = studio
  const [first] = owners
  if (!first) throw new Error('There are no owners')
  const template = JSON.parse(await readTemplate(kadr.url, first.token)) as object
  const bare = startProgram(BARE, {
    REDIS_URL: redisUrl,
    EVENT_TEMPLATE: JSON.stringify({ template }),
    ...MEMORY_ENV,
  })
  const [barePort] = (await once(bare, 'message')) as [number]
  const bus = createRedisBus({ url: redisUrl, onError: (error) => console.error(error) })
  const redis = new Redis(redisUrl)
  const [clients, bareClients] = [startProgram(READERS), startProgram(READERS)]
  return [
    {
      pid: (await kadr.pids()).web,
      clients,
      port: Number(new URL(kadr.url).port),
      path: STREAM,
      publish: (owner, progress) => announceProgress(bus, owner, progress),
      close: () => {
        clients.disconnect()
        void bus.close()
      },
    },
    {
      pid: bare.pid ?? 0,
      clients: bareClients,
      port: barePort,
      path: '/',
      publish: ({ token }, progress) =>
        redis.publish('bench', JSON.stringify({ owner: `Bearer ${token}`, progress })),
      close: () => {
        bareClients.disconnect()
        bare.disconnect()
        redis.disconnect()
      },
    },
  ]
}

/**
 * Progress from a worker's call to 1,000 open streams, against Redis and a bare event server with the same events: added median
 * (goal ≤ 5 ms, floor 50), p99 ≤ 2 s, processor time; memory held per reader (goal ≤ 1.3, floor 5).
 */
export const events = async (): Promise<void> => {
  const secret = randomBytes(24).toString('hex')
  const studio = await startProductionStudio({ KADR_SECRET: secret, ...MEMORY_ENV })
  try {
    const owners = await seedOwners(studio, secret)
    const sides = await startSides(studio, owners)
    const memory = await measureReaders(sides, owners)
    for (const side of sides) await connectAll(side, owners)
    const [own, bare] = (await compare(sides, owners)) as [Measured, Measured]
    for (const side of sides) side.close()
    report('events', BARS, {
      clients: CLIENTS,
      'events told': own.ms.length,
      'baseline events told': bare.ms.length,
      'p50 ms': quantile(own.ms, 0.5),
      'baseline p50 ms': quantile(bare.ms, 0.5),
      'added p50 ms': quantile(own.ms, 0.5) - quantile(bare.ms, 0.5),
      'p99 ms': quantile(own.ms, 0.99),
      'baseline p99 ms': quantile(bare.ms, 0.99),
      ...memory,
      'processor ms': own.cpuMs,
      'baseline processor ms': bare.cpuMs,
      'processor ratio': own.cpuMs / bare.cpuMs,
    })
  } finally {
    await studio.stop()
  }
}
