import { once } from 'node:events'

import { encodeCursor } from '@/platform/http/cursor'
import { createSharedCalls } from '@/platform/kernel/shared-calls'
import { listMedia } from '@/plugins/library/services/list-media'

import { askOnce, compareLoads, load } from './http-load'
import { quantile, report } from './measure'
import { type ProductionStudio, startProductionStudio } from './production-studio'
import { startProgram } from './program'
import { seedMedia } from './seed-media'

const PICTURES = 100_000
const DEEP = 90_000
const ROUNDS = 9
const ROUND_MS = 2_000

const BARS = { ratio: { goal: 1.5, floor: 3 }, 'depth ratio': { goal: 1.05, floor: 1.2 } } as const

/** What the library asks PostgreSQL for the first public page. */
const statementOf = async (): Promise<{ text: string; values: readonly unknown[] }> => {
  let captured: { text: string; values: readonly unknown[] } | undefined
  const database = {
    query: (text: string, values: readonly unknown[] = []) => {
      captured = { text, values }
      return Promise.resolve([])
    },
  }
  const reader = { caller: { user: null, rank: 'guest', ownerKey: null }, locale: 'en' } as const
  await listMedia({ database, shareCall: createSharedCalls() } as never, reader, {
    scope: 'public',
    limit: 24,
  })
  if (!captured) throw new Error('The library sent no statement')
  return captured
}

const startBare = async (databaseUrl: string) => {
  const child = startProgram(new URL('bare-gallery-main.ts', import.meta.url), {
    DATABASE_URL: databaseUrl,
    STATEMENT: JSON.stringify(await statementOf()),
  })
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.disconnect() }
}

const compare = (subject: string, baseline: string) =>
  compareLoads(
    ROUNDS,
    () => load(subject, ROUND_MS),
    () => load(baseline, ROUND_MS),
  )

const deepCursor = async ({ database }: ProductionStudio): Promise<string> => {
  const { rows } = await database.query<{ id: string; created_at: Date }>(
    `SELECT id, created_at FROM media WHERE privacy = 'public' AND deleted_at IS NULL
     ORDER BY created_at DESC, id DESC OFFSET $1 LIMIT 1`,
    [DEEP],
  )
  const [row] = rows
  if (!row) throw new Error(`There is no picture number ${DEEP}`)
  return encodeCursor({ createdAt: row.created_at, id: row.id })
}

/**
 * The public gallery at 100,000 public pictures: against a bare server with the same statement (goal ≤ 1.5, floor 3), and a
 * page at depth 90,000 against page 1 (goal ≤ 1.05, floor 1.2).
 */
export const gallery = async (): Promise<void> => {
  const studio = await startProductionStudio()
  try {
    // A tenth of those seeded is private, a fiftieth in the bin.
    await seedMedia(studio.database, Math.ceil(PICTURES / 0.88))
    const bare = await startBare(studio.databaseUrl)
    const first = `${studio.kadr.url}/api/v1/media?scope=public`
    const deep = `${first}&cursor=${await deepCursor(studio)}`
    const [ours, theirs] = [await askOnce(first), await askOnce(bare.url)]
    const api = await compare(first, bare.url)
    const depth = await compare(deep, first)
    bare.stop()
    report('gallery', BARS, {
      pictures: PICTURES,
      'answer bytes': ours.length,
      'baseline answer bytes': theirs.length,
      'requests per s': api.perSecond,
      'baseline per s': api.baselinePerSecond,
      'baseline max/min': api.spread,
      'p50 ms': quantile(api.ms, 0.5),
      'p99 ms': quantile(api.ms, 0.99),
      ratio: api.ratio,
      'deep per s': depth.perSecond,
      'page 1 per s': depth.baselinePerSecond,
      'depth ratio': depth.ratio,
    })
  } finally {
    await studio.stop()
  }
}
