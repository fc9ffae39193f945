// What the event stream is measured against: node's server, a Redis subscription, the same events, nothing else.
import { createServer, type ServerResponse } from 'node:http'

import { Redis } from 'ioredis'

interface EventTemplate {
  /** An event as the product sends it, once per language. */
  readonly template: Readonly<Record<string, object>>
}
interface News {
  readonly owner: string
  readonly progress: number
}

const { template } = JSON.parse(process.env.EVENT_TEMPLATE ?? '{}') as EventTemplate
const readers = new Map<string, Set<ServerResponse>>()
let sequence = 0

const frame = (progress: number): string => {
  sequence += 1
  const data = Object.fromEntries(Object.entries(template).map(([key, job]) => [key, { ...job, progress }]))
  return `id: ${sequence}\nevent: job\ndata: ${JSON.stringify(data)}\n\n`
}

const redis = new Redis(process.env.REDIS_URL ?? '')
await redis.subscribe('bench')
redis.on('message', (_channel, text: string) => {
  const { owner, progress } = JSON.parse(text) as News
  const event = frame(progress)
  for (const reader of readers.get(owner) ?? []) reader.write(event)
})

const server = createServer((request, response) => {
  const owner = request.headers.authorization ?? ''
  const own = readers.get(owner) ?? new Set()
  readers.set(owner, own.add(response))
  response.on('close', () => own.delete(response))
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  response.write('retry: 2000\n: hello\n\n')
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : undefined)
})
process.once('disconnect', () => process.exit(0))
