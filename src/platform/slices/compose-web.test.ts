import { expect, it, vi } from 'vitest'

import { defineEndpoint, type Method } from '../http/endpoint'
import { defineTopic } from '../kernel/topic'
import type { Container } from '../ports/container'
import { createEventHub } from '../realtime/event-hub'
import { composeWeb } from './compose-web'
import { defineSlice } from './slice'
import { reactTo, type EndpointParts, type WebPart } from './web-part'

const hub = createEventHub('test')
const container = { name: 'container' } as unknown as Container
const GIVEN = { getPayload: () => Promise.reject(new Error('not here')), hub, closing: AbortSignal.abort() }

const sliceOf = (name: string, part: WebPart) =>
  defineSlice({ name, web: () => Promise.resolve({ default: part }) })

const endpoint = (method: Method, path: string) =>
  defineEndpoint({
    method,
    path,
    summary: path,
    minRank: 'guest',
    response: null,
    handler: () => Promise.resolve({ status: 200, data: null }),
  })

it('has the endpoints of all slices in the order of the list', async () => {
  const web = await composeWeb([
    sliceOf('one', { endpoints: [endpoint('get', '/b')] }),
    defineSlice({ name: 'none' }),
    sliceOf('two', { endpoints: () => [endpoint('get', '/a'), endpoint('post', '/b')] }),
  ])
  expect(web.endpoints(GIVEN).map(({ method, path }) => `${method} ${path}`)).toEqual([
    'get /b',
    'get /a',
    'post /b',
  ])
})

it('does not start with two endpoints at one address, however they name its parts', async () => {
  const web = await composeWeb([
    sliceOf('notes', { endpoints: [endpoint('get', '/notes/:id')] }),
    sliceOf('library', { endpoints: [endpoint('get', '/notes/:slug')] }),
  ])
  expect(() => web.endpoints(GIVEN)).toThrow(
    'The endpoint GET /notes/:part is declared twice: by notes and by library',
  )
})

it('does not start with an event of two slices', async () => {
  const both = [sliceOf('one', { eventTypes: ['note'] }), sliceOf('two', { eventTypes: ['note'] })]
  await expect(composeWeb(both)).rejects.toThrow('The event note is declared twice: by one and by two')
})

it('passes the events of all slices to those who make endpoints', async () => {
  const endpoints = vi.fn(() => [])
  const web = await composeWeb([
    sliceOf('one', { endpoints }),
    sliceOf('two', { eventTypes: ['note', 'list'] }),
  ])
  web.endpoints(GIVEN)
  expect(endpoints).toHaveBeenCalledWith(expect.objectContaining({ ...GIVEN, eventTypes: ['note', 'list'] }))
})

it('lets slices adopt one after another by their order, not by the list', async () => {
  const seen: string[] = []
  const adopt = (order: number) => ({
    order,
    run: async (_container: Container, guestKey: string, userId: string) => {
      await Promise.resolve()
      seen.push(`${order} ${guestKey} ${userId}`)
    },
  })
  const endpoints = vi.fn<(parts: EndpointParts) => []>(() => [])
  const web = await composeWeb([
    sliceOf('second', { adopt: adopt(20), endpoints }),
    sliceOf('first', { adopt: adopt(10) }),
  ])
  web.endpoints(GIVEN)
  await endpoints.mock.calls[0]?.[0].adopt(container, 'g:1', 'u1')
  expect(seen).toEqual(['10 g:1 u1', '20 g:1 u1'])
})

const MADE = defineTopic<{ id: string }>('notes.made')

it('passes what one slice announces to those that react, and waits for them', async () => {
  const reacted: unknown[] = []
  const web = await composeWeb([
    sliceOf('notes', {
      startFeed: async ({ announce }) => {
        await announce(MADE, { id: 'n1' })
        await announce(defineTopic('notes.other'), undefined)
        return () => Promise.resolve()
      },
    }),
    sliceOf('library', {
      reactions: [
        reactTo(MADE, async ({ id }, parts) => {
          await Promise.resolve()
          reacted.push([id, parts.container, parts.hub])
        }),
      ],
    }),
  ])
  await web.startFeeds({ container, hub })
  expect(reacted).toEqual([['n1', container, hub]])
})

it('rejects an announcement when a reaction to it fails', async () => {
  const web = await composeWeb([
    sliceOf('notes', {
      startFeed: ({ announce }) => announce(MADE, { id: 'n1' }).then(() => () => Promise.resolve()),
    }),
    sliceOf('library', { reactions: [reactTo(MADE, () => Promise.reject(new Error('no room')))] }),
  ])
  await expect(web.startFeeds({ container, hub })).rejects.toThrow('no room')
})

it('ends every feed', async () => {
  const stops = [vi.fn(() => Promise.resolve()), vi.fn(() => Promise.resolve())]
  const web = await composeWeb(
    stops.map((stop, at) => sliceOf(`slice-${at}`, { startFeed: () => Promise.resolve(stop) })),
  )
  const stop = await web.startFeeds({ container, hub })
  await stop()
  for (const one of stops) expect(one).toHaveBeenCalledOnce()
})
