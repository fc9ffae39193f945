import { createRequire } from 'node:module'

import type * as GraphQL from 'graphql'
import type { GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLSchema } from 'graphql'

import { NONE_FOUND } from '@/platform/slices/access-row'

import type { TestAnswer } from '../test-app-client'
import type { Way } from './request-route'
import type { Subject } from './seed'

/** The copy that Payload's schema is made of: Node and the test runner each find another one of the two in the package. */
export const graphql = createRequire(import.meta.url)('graphql') as typeof GraphQL
const { getNamedType, isEnumType, isInputObjectType, isLeafType, isNonNullType, isObjectType } = graphql

type Field = GraphQLField<unknown, unknown>

const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] =>
  Object.values(type?.getFields() ?? {})

/** Every operation of the running schema, as the table names it. */
export const graphqlRoutes = (schema: GraphQLSchema): string[] => [
  ...fieldsOf(schema.getQueryType()).map(({ name }) => `query ${name}`),
  ...fieldsOf(schema.getMutationType()).map(({ name }) => `mutation ${name}`),
]

/** Objects within objects that are asked for: what a list holds, and what it relates to. */
const WITHIN = new Set(['docs', 'owner', 'user'])
const DEPTH_MAX = 5
/** Null for whoever may not use the panel, where the schema promises a boolean: it shows nothing, and fails the rest. */
const BROKEN = new Set(['canAccessAdmin'])

/** Every field of a type, as deep as relations go. */
const selectionOf = (field: Field, depth = 0): string => {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return field.name
  const inner = fieldsOf(type).filter(({ name }) => !BROKEN.has(name))
  const leaves = inner.filter((one) => isLeafType(getNamedType(one.type)))
  const objects = inner.filter((one) => !isLeafType(getNamedType(one.type)))
  const nested = objects.filter(({ name }) => WITHIN.has(name))
  const chosen = leaves.length + nested.length > 0 ? [...leaves, ...nested] : objects.slice(0, 1)
  const result = depth < DEPTH_MAX ? chosen.map((one) => selectionOf(one, depth + 1)) : []
  return result.length > 0 ? `${field.name} { ${result.join(' ')} }` : ''
}

const EXAMPLES: Readonly<Record<string, string>> = { Float: '1', Int: '1', Boolean: 'true', JSON: '{}' }

/** A literal that fits an input type, with only what it needs. */
const literalOf = (type: GraphQLInputType): string => {
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues()[0]?.name ?? 'null'
  if (!isInputObjectType(named)) return EXAMPLES[named.name] ?? '"x"'
  const needed = Object.values(named.getFields()).filter((field) => isNonNullType(field.type))
  return `{ ${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`
}

const argumentsOf = ({ args }: Field, id: string): string => {
  const given = args.flatMap(({ name, type }) => {
    if (name === 'id') return [`id: "${id}"`]
    if (name === 'where') return [`where: { id: { equals: "${id}" } }`]
    return isNonNullType(type) ? [`${name}: ${literalOf(type)}`] : []
  })
  return given.length > 0 ? `(${given.join(', ')})` : ''
}

const ABOUT: readonly (readonly [RegExp, string])[] = [
  [/Media$/, 'GET /api/media'],
  [/Mails?$/, 'GET /api/mails'],
  [/Users?$/, 'GET /api/users'],
]

interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, { docs?: unknown[]; totalDocs?: number } | null>> | null
  readonly errors?: readonly { readonly extensions?: { readonly statusCode?: number } }[]
}

const statusOf = (name: string, { status, text }: TestAnswer): number => {
  if (status !== 200) return status
  const { data, errors } = JSON.parse(text) as GraphQLAnswer
  if (errors) return errors[0]?.extensions?.statusCode ?? 400
  const result = data?.[name]
  if (result === null || result === undefined) return NONE_FOUND
  return (result.docs?.length ?? result.totalDocs) === 0 ? NONE_FOUND : 200
}

/** Operations are asked with all that they need and for all their fields. */
export const graphqlWay =
  (schema: () => GraphQLSchema) =>
  (route: string): Way => {
    const [kind = '', name = ''] = route.split(' ')
    const isRead = kind === 'query'
    const build = (_whose: unknown, { id }: Subject) => {
      const type = isRead ? schema().getQueryType() : schema().getMutationType()
      const field = type?.getFields()[name]
      if (!field) throw new Error(`the schema has no ${route}`)
      const query = `${kind} { ${selectionOf(field).replace(name, name + argumentsOf(field, id))} }`
      return { method: 'POST', path: '/api/graphql', json: { query } }
    }
    return {
      about: ABOUT.find(([pattern]) => pattern.test(name))?.[1] ?? 'GET /api/access',
      isRead,
      build,
      statusOf: (_call, answer) => statusOf(name, answer),
      wholeList: null,
    }
  }
