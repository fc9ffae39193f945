import { connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { startKadr, type Kadr } from '@/testing/kadr-process'
import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

// A whole start, beside other suites on the same cores.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const GUEST_LIMIT = 30

let folder: TempFolder
let kadr: Kadr
beforeAll(async () => {
  folder = await createTempFolder('raw-http')
  kadr = await startKadr({
    dataDir: folder.path,
    env: { KADR_REQUESTS_PER_MINUTE_GUEST: String(GUEST_LIMIT) },
  })
})
afterAll(async () => {
  await kadr.stop()
  await folder.remove()
})

/** What comes back for these bytes until the server is silent for a moment, or closes. */
const say = async (...parts: readonly (Buffer | string)[]): Promise<string> => {
  const { hostname, port } = new URL(kadr.url)
  const socket = connect(Number(port), hostname)
  let response = ''
  socket.setEncoding('utf8').on('data', (part: string) => (response += part))
  // The server may close before it has read all, which ends in an error here: what it said counts.
  socket.on('error', () => undefined)
  // Not `once` of node:events: it fails with the first error.
  const closed = new Promise((resolve) => socket.once('close', resolve))
  for (const part of parts) socket.write(part)
  socket.setTimeout(1_500, () => socket.destroy())
  await closed
  return response
}

const statusesOf = (response: string): number[] =>
  [...response.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))

const head = (...lines: readonly string[]): string =>
  [
    'POST /api/v1/account/register HTTP/1.1',
    'Host: kadr.test',
    'Content-Type: application/json',
    ...lines,
    '',
    '',
  ].join('\r\n')

const INSIDE = /\bat .+:\d+:\d+|node_modules|\.ts\b/

describe('a body that lies about itself', () => {
  it('longer than it says: the rest is no second request', async () => {
    const response = await say(head('Content-Length: 2'), '{}GET /api/v1/media HTTP/1.1 x\r\n\r\n')
    expect([...new Set(statusesOf(response))]).toEqual([400])
    expect(response).not.toMatch(INSIDE)
  })

  it('shorter than it says: nothing is done', async () => {
    const response = await say(head('Content-Length: 5000'), '{"email":"a@kadr.example"}')
    expect(statusesOf(response)).toEqual([])
  })

  it.each([
    ['two lengths', ['Content-Length: 2', 'Content-Length: 3']],
    ['a length and chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked']],
    ['a length in words', ['Content-Length: two']],
    ['a negative length', ['Content-Length: -1']],
    ['an unknown encoding', ['Transfer-Encoding: xchunked']],
  ])('%s: refused as it stands', async (_, lines) => {
    const response = await say(head(...lines), '{}')
    expect(statusesOf(response).filter((status) => status < 400)).toEqual([])
    expect(statusesOf(response).length).toBeLessThanOrEqual(1)
    expect(response).not.toMatch(INSIDE)
  })

  it('chunks without an end of 10 MB: 413', async () => {
    const chunk = Buffer.from(`${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`)
    const response = await say(
      head('Transfer-Encoding: chunked'),
      ...Array.from({ length: 160 }, () => chunk),
    )
    expect(statusesOf(response)[0]).toBe(413)
    expect(response).toContain('request.tooLarge')
  })

  it('10 MB as it says: 413', async () => {
    const response = await say(head('Content-Length: 10485760'), Buffer.alloc(10_485_760, 'x'))
    expect(statusesOf(response)).toEqual([413])
  })
})

it('goes on for everybody else, and a stranger’s claims of an address do not part the count', async () => {
  const statuses: number[] = []
  for (let sent = 0; sent <= GUEST_LIMIT; sent += 1) {
    const answer = await fetch(`${kadr.url}/api/v1/media?scope=public`, {
      headers: {
        'x-forwarded-for': `203.0.113.${sent}`,
        'x-real-ip': `203.0.113.${sent}`,
        'x-kadr-peer': `203.0.113.${sent}`,
        forwarded: `for=203.0.113.${sent}`,
      },
    })
    statuses.push(answer.status)
    if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  expect(statuses.at(-1)).toBe(429)
})
