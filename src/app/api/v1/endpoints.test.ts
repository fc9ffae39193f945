import { describe, expect, it } from 'vitest'

import { openApiDocument } from '@/platform/http/openapi'
import { createRouter } from '@/platform/http/router'
import { createEventHub } from '@/platform/realtime/event-hub'
import { checkRows } from '@/testing/check-rows'

import { createEndpoints } from './endpoints'

const endpoints = await createEndpoints({
  getPayload: () => Promise.reject(new Error('not asked here')),
  hub: createEventHub('test'),
  closing: new AbortController().signal,
})

interface Operation {
  readonly summary: string
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: object }[]
  readonly responses: Readonly<Record<string, { description?: string; $ref?: string }>>
  readonly requestBody?: { content: Record<string, { schema: object }> }
}

const document = JSON.parse(JSON.stringify(openApiDocument(endpoints, '0.0.0'))) as {
  paths: Record<string, Record<string, Operation>>
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method} ${path}`,
    path,
    method,
    operation,
  })),
)

/** The contract that clients rely on: a slice adds its calls by itself; none of these is ever taken out. */
const CONTRACT = [
  'post /api/v1/account/register',
  'post /api/v1/account/setup',
  'post /api/v1/generation/jobs',
  'get /api/v1/generation/jobs',
  'get /api/v1/generation/jobs/{id}',
  'post /api/v1/generation/jobs/{id}/cancel',
  'post /api/v1/generation/jobs/{id}/retry',
  'post /api/v1/generation/jobs/{id}/move',
  'get /api/v1/media',
  'get /api/v1/media/{id}',
  'patch /api/v1/media/{id}',
  'delete /api/v1/media/{id}',
  'post /api/v1/media/{id}/restore',
  'post /api/v1/media/{id}/link',
  'delete /api/v1/media/{id}/link',
  'get /api/v1/media/{id}/file',
  'get /api/v1/events',
]

describe('the endpoints', () => {
  it('are at least those of the contract, each once', () => {
    expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(CONTRACT))
    expect(operations).toHaveLength(endpoints.length)
  })

  it('are each found by their own path', () => {
    const route = createRouter(endpoints)
    for (const endpoint of endpoints) {
      expect(route(endpoint.method.toUpperCase(), endpoint.path.replace(/:\w+/g, 'x'))).toMatchObject({
        endpoint,
      })
    }
  })
})

it('says which calls only accept, and which make', () => {
  const statuses = operations
    .filter(({ name }) => CONTRACT.includes(name))
    .map(({ name, operation }) => [name, Object.keys(operation.responses)[0]])
  expect(statuses.filter(([, status]) => status !== '200')).toEqual([
    ['post /api/v1/account/register', '202'],
    ['post /api/v1/account/setup', '201'],
    ['post /api/v1/generation/jobs', '202'],
    ['post /api/v1/generation/jobs/{id}/retry', '202'],
  ])
})

describe('every endpoint in the OpenAPI document', () => {
  const every = (check: (row: (typeof operations)[number]) => void): Promise<void> =>
    checkRows(operations, ({ name }) => name, check)

  it('is described', () => every(({ operation }) => expect(operation.summary).not.toBe('')))

  it('has a parameter for each part of its path, and no name twice', () =>
    every(({ path, operation }) => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.map(({ name }) => name)).toEqual(named)
      expect(inPath.every(({ required }) => required)).toBe(true)
      const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
      expect(new Set(names).size).toBe(names.length)
    }))

  it('names one good answer and the error', () =>
    every(({ operation }) => {
      const { default: error, ...good } = operation.responses
      expect(Object.keys(good)).toEqual([expect.stringMatching(/^20[012]$/)])
      expect(Object.values(good)[0]?.description).toBeTruthy()
      expect(error).toEqual({ $ref: '#/components/responses/Error' })
    }))

  it('takes an object as its body, without unknown fields', () =>
    every(({ operation }) => {
      for (const { schema } of Object.values(operation.requestBody?.content ?? {})) {
        expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
      }
    }))
})

it('refers only to what is in it', () => {
  const text = JSON.stringify(document)
  for (const [, reference = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = reference
      .split('/')
      .reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], document)
    expect(found, reference).toBeTypeOf('object')
  }
})
