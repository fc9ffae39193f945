import { configToSchema } from '@payloadcms/graphql'
import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { ROUTE_TABLE } from '@/route-table'
import { graphql, graphqlRoutes, graphqlWay } from '@/testing/access-walk/graphql-way'
import { compareRoutes } from '@/testing/access-walk/list-routes'
import { walkRows } from '@/testing/access-walk/walk-rows'
import { createWorld, type World } from '@/testing/access-walk/world'
import { startTestApp, type TestApp } from '@/testing/test-app'

let app: TestApp
let world: World
let schema: GraphQLSchema
beforeAll(async () => {
  app = await startTestApp()
  world = await createWorld(app)
  schema = configToSchema(app.payload.config).schema
})
afterAll(() => app.stop())

it('the table names every operation of the running schema, and no other', () => {
  expect(compareRoutes(graphqlRoutes(schema), Object.keys(ROUTE_TABLE.graphql))).toEqual({
    withoutRow: [],
    withoutRoute: [],
  })
})

it('an operation without a row is found', () => {
  const fields = { ...schema.getQueryType()?.toConfig().fields, planted: { type: graphql.GraphQLString } }
  const planted = new graphql.GraphQLSchema({
    query: new graphql.GraphQLObjectType({ name: 'Planted', fields }),
    mutation: schema.getMutationType(),
  })
  expect(compareRoutes(graphqlRoutes(planted), Object.keys(ROUTE_TABLE.graphql))).toEqual({
    withoutRow: ['query planted'],
    withoutRoute: [],
  })
})

walkRows(
  'the walk over GraphQL',
  ROUTE_TABLE.graphql,
  () => world,
  graphqlWay(() => schema),
)
