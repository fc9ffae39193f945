import { z } from 'zod'

import type { Endpoint } from './endpoint'

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })

const pathParams = (path: string) =>
  [...path.matchAll(/:([^/]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))

const queryParams = (schema: z.ZodType | undefined) => {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input')
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }))
}

const headerParams = (headers: Endpoint['headers'] = {}) =>
  Object.entries(headers).map(([name, schema]) => ({
    name,
    in: 'header',
    required: !schema.safeParse(undefined).success,
    schema: jsonSchema(schema, 'input'),
  }))

/** The envelope: `{data}`, and `{data, nextCursor}` for lists. */
const answerSchema = (data: z.ZodType): z.ZodType =>
  data instanceof z.ZodArray ? z.object({ data, nextCursor: z.string().nullable() }) : z.object({ data })

const operation = (endpoint: Endpoint) => ({
  summary: endpoint.summary,
  'x-min-rank': endpoint.minRank,
  parameters: [
    ...pathParams(endpoint.path),
    ...queryParams(endpoint.query),
    ...headerParams(endpoint.headers),
  ],
  ...(endpoint.body
    ? {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(endpoint.body, 'input') } },
        },
      }
    : {}),
  responses: {
    [endpoint.successStatus ?? 200]: endpoint.response
      ? {
          description: 'Done',
          content: { 'application/json': { schema: jsonSchema(answerSchema(endpoint.response), 'output') } },
        }
      : { description: 'Bytes or a stream' },
    default: { $ref: '#/components/responses/Error' },
  },
})

const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    requestId: z.string(),
  }),
})

/** OpenAPI 3.1 document of the endpoints, from the very schemas that they parse with. */
export const openApiDocument = (endpoints: readonly Endpoint[], version: string) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const path = `/api/v1${endpoint.path.replace(/:([^/]+)/g, '{$1}')}`
    ;(paths[path] ??= {})[endpoint.method] = operation(endpoint)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kadr', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      responses: {
        Error: {
          description: 'What went wrong, in the language of the caller',
          content: { 'application/json': { schema: jsonSchema(errorSchema, 'output') } },
        },
      },
    },
  }
}
