import { once } from 'node:events'
import {
  createServer,
  get,
  type IncomingMessage,
  request as sendRequest,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { type ByteSink, streamResponse, writeStream } from './stream-response'

const MEBIBYTE = 1024 * 1024
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

// New ones for every test: the streams of the one before may end late.
let close = vi.fn()
let open = vi.fn((_: ByteSink): (() => void) => close)
beforeEach(() => {
  const own = vi.fn()
  close = own
  open = vi.fn(() => own)
})
const sink = (): ByteSink => open.mock.calls[0]?.[0] as ByteSink
/** Of the one request that a test sends. */
let exchange: { request: IncomingMessage; response: ServerResponse }

const server = createServer((request, response) => {
  exchange = { request, response }
  response.setHeader('x-frame-options', 'DENY')
  if (!writeStream(streamResponse(open, { 'content-type': 'text/plain' }), response)) response.destroy()
})
const listen = async (): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
const read = async (): Promise<IncomingMessage> => {
  const url = await listen()
  const [answer] = (await once(get(url, { headers: { cookie: 'a=b' } }), 'response')) as [IncomingMessage]
  return answer.setEncoding('utf8')
}
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

it('writes the head at once, and every part when it comes', async () => {
  const answer = await read()
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['x-frame-options']]).toEqual([
    200,
    'text/plain',
    'DENY',
  ])
  for (const part of ['one', 'two']) {
    sink().write(bytes(part))
    expect(await once(answer, 'data')).toEqual([part])
  }
  const ended = once(answer.resume(), 'end')
  sink().end()
  await ended
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
})

it('keeps nothing of what the reader sent', async () => {
  await read()
  expect([exchange.request.headers, exchange.request.rawHeaders]).toEqual([{}, []])
})

it('notices that the reader has left, and accepts what is written in between', async () => {
  const answer = await read()
  answer.destroy()
  exchange.response.destroy()
  sink().write(bytes('too late'))
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
  sink().abort()
})

it('counts what a reader does not take, and drops it with the connection', async () => {
  const answer = await read()
  const failed = once(answer.pause(), 'error')
  await vi.waitFor(() => {
    sink().write(new Uint8Array(MEBIBYTE))
    expect(sink().unreadBytes).toBeGreaterThan(MEBIBYTE)
  })
  sink().abort()
  answer.resume()
  await expect(failed).resolves.toMatchObject([{ code: 'ECONNRESET' }])
  expect(exchange.response.writableFinished).toBe(false)
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
})

it('opens nothing for the head alone', async () => {
  const pending = sendRequest(await listen(), { method: 'HEAD' }).end()
  const [answer] = (await once(pending, 'response')) as [IncomingMessage]
  await once(answer.resume(), 'end')
  expect([answer.headers['content-type'], open.mock.calls.length]).toEqual(['text/plain', 0])
})

it('opens nothing for a reader who has left before', async () => {
  const answer = await read()
  exchange.response.destroy()
  open.mockClear()
  expect(writeStream(streamResponse(open, {}), exchange.response)).toBe(true)
  expect(open).not.toHaveBeenCalled()
  answer.destroy()
})

it('leaves other answers alone', async () => {
  await read()
  const write = vi.spyOn(exchange.response, 'writeHead')
  expect(writeStream(new Response('whole'), exchange.response)).toBe(false)
  expect(write).not.toHaveBeenCalled()
})

it('is one web stream for whoever asks for its body', async () => {
  const answer = streamResponse(open, { 'content-type': 'text/plain' })
  expect(open).not.toHaveBeenCalled()
  expect(answer.body).toBe(answer.body)
  sink().write(bytes('one'))
  expect(sink().unreadBytes).toBe(3)
  const reader = answer.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('one')
  expect(sink().unreadBytes).toBe(0)
  await reader?.cancel()
  expect([open.mock.calls.length, close.mock.calls.length]).toEqual([1, 1])
})
