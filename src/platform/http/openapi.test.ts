import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { defineEndpoint } from './endpoint'
import { openApiDocument } from './openapi'

const Item = z.object({ id: z.uuid() })
const handler = () => Promise.resolve({ status: 200, data: null })
const common = { summary: 'x', minRank: 'guest', handler } as const

const document = openApiDocument(
  [
    defineEndpoint({
      ...common,
      method: 'get',
      path: '/items',
      query: z.strictObject({ q: z.string(), limit: z.coerce.number().default(24) }),
      response: z.array(Item),
    }),
    defineEndpoint({
      ...common,
      method: 'post',
      path: '/items/:id/parts/:part',
      headers: { 'X-Key': z.string().min(8), 'X-Maybe': z.string().optional() },
      body: z.strictObject({ name: z.string().max(5).default('') }),
      response: Item,
      successStatus: 202,
    }),
    defineEndpoint({ ...common, method: 'delete', path: '/items/:id', response: null }),
    defineEndpoint({ ...common, method: 'get', path: '/items/:id', minRank: 'admin', response: Item }),
  ],
  '1.2.3',
)

/** A part of the document by its path. */
const at = (...path: string[]): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document)

describe('the OpenAPI document', () => {
  it('names its version, ours, and every path under the API', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.info.version).toBe('1.2.3')
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/items',
      '/api/v1/items/{id}/parts/{part}',
      '/api/v1/items/{id}',
    ])
    expect(Object.keys(at('paths', '/api/v1/items/{id}') as object)).toEqual(['delete', 'get'])
  })

  it('describes required and default parameters of a query', () => {
    expect(at('paths', '/api/v1/items', 'get', 'parameters')).toEqual([
      { name: 'q', in: 'query', required: true, schema: { type: 'string' } },
      { name: 'limit', in: 'query', required: false, schema: { type: 'number', default: 24 } },
    ])
  })

  it('describes the parameters of a path and the headers', () => {
    const parameters = at('paths', '/api/v1/items/{id}/parts/{part}', 'post', 'parameters') as object[]
    expect(parameters).toMatchObject([
      { name: 'id', in: 'path', required: true },
      { name: 'part', in: 'path', required: true },
      { name: 'X-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8 } },
      { name: 'X-Maybe', in: 'header', required: false },
    ])
  })

  it('wraps an item in data, and a list in data with a cursor', () => {
    const schema = ['content', 'application/json', 'schema', 'properties']
    expect(at('paths', '/api/v1/items/{id}', 'get', 'responses', '200', ...schema)).toMatchObject({
      data: { type: 'object', properties: { id: { format: 'uuid' } } },
    })
    expect(at('paths', '/api/v1/items', 'get', 'responses', '200', ...schema)).toMatchObject({
      data: { type: 'array' },
      nextCursor: { type: ['string', 'null'] },
    })
  })

  it('describes the status of a good answer, and bytes as no JSON', () => {
    expect(
      Object.keys(at('paths', '/api/v1/items/{id}/parts/{part}', 'post', 'responses') as object),
    ).toEqual(['202', 'default'])
    expect(at('paths', '/api/v1/items/{id}', 'delete', 'responses', '200')).not.toHaveProperty('content')
  })

  it('says that unknown fields are refused', () => {
    const body = ['post', 'requestBody', 'content', 'application/json', 'schema']
    expect(at('paths', '/api/v1/items/{id}/parts/{part}', ...body)).toMatchObject({
      additionalProperties: false,
      properties: { name: { maxLength: 5 } },
    })
  })
})
