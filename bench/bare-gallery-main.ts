// What the gallery endpoint is measured against: node's server, a pool, the same statement, the same answer, nothing else.
import { createServer } from 'node:http'

import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

/** The endpoint's own statement and parameters for the first page, as PostgreSQL was asked. */
const { text, values } = JSON.parse(process.env.STATEMENT ?? '{}') as { text: string; values: unknown[] }

interface Row {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly alt: string | null
  readonly engine: string
  readonly style: string
  readonly privacy: string
  readonly width: string
  readonly height: string
  readonly mime: string
  readonly sizeBytes: string
  readonly thumbhash: string
  readonly source: string
  readonly digitalSourceType: string
  readonly ownerId: string
  readonly ownerName: string
  readonly createdAt: Date
}

const urlOf = (id: string, variant: string) => `/api/v1/media/${id}/file?variant=${variant}`

const toMedia = (row: Row) => ({
  id: row.id,
  kind: row.kind,
  isOwn: false,
  title: row.title,
  alt: row.alt ?? 'A drawing that shows: fox, robot.',
  prompt: null,
  seed: null,
  engine: row.engine,
  style: row.style,
  privacy: row.privacy,
  width: Number(row.width),
  height: Number(row.height),
  mime: row.mime,
  sizeBytes: Number(row.sizeBytes),
  thumbhash: row.thumbhash,
  source: row.source,
  digitalSourceType: row.digitalSourceType,
  owner: { id: row.ownerId, name: row.ownerName },
  createdAt: row.createdAt.toISOString(),
  urls: {
    original: urlOf(row.id, 'original'),
    preview: urlOf(row.id, 'preview'),
    thumb: urlOf(row.id, 'thumb'),
  },
})

const server = createServer((_request, response) => {
  void pool.query<Row>(text, values).then(({ rows }) => {
    const body = JSON.stringify({ data: rows.slice(0, 24).map(toMedia), nextCursor: null })
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : undefined)
})
process.once('disconnect', () => process.exit(0))
