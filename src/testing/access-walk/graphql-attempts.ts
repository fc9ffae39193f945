import { attempt, type Attempt } from './attempt'

const GRAPHQL_REFUSED: Readonly<Record<string, readonly string[]>> = {
  'GraphQL introspection': [
    '{ __schema { types { name } } }',
    '{ __type(name: "User") { fields { name } } }',
    '{ a: __schema { queryType { name } } }',
    'query Q { ...F } fragment F on Query { __schema { directives { name } } }',
  ],
  'GraphQL aliases': [
    `{ ${Array.from({ length: 11 }, (_, at) => `a${at}: meUser { exp }`).join(' ')} }`,
    `{ allMedia { docs { ${Array.from({ length: 11 }, (_, at) => `a${at}: title`).join(' ')} } } }`,
  ],
  'GraphQL depth': [
    '{ Access { users { fields { name { read { permission ...F } } } } } } fragment F on Query { meUser { exp } }',
    `{ allMedia { docs { owner { ${'__typename ... { '.repeat(3)} id ${'} '.repeat(3)} } } } ${'... { '.repeat(7)} meUser { exp } ${'} '.repeat(7)} nothing }`,
    'query Q { ...F } fragment F on Query { ...F }',
  ],
  'GraphQL complexity': [
    `{ ${Array.from({ length: 8 }, (_, at) => `a${at}: allMedia(limit: 100) { docs { id title kind engine style width } }`).join(' ')} }`,
    `{ ${'allMedia { docs { id } } '.repeat(60)} }`,
    'query A { meUser { exp } } query B { meUser { exp } }',
  ],
  'GraphQL where and sort': [
    '{ allMedia(where: { prompt: { like: "a" } }) { docs { id } } }',
    '{ allMedia(where: { ownerKey: { exists: true } }) { docs { id } } }',
    '{ allMedia(where: { AND: [{ deletedAt: { exists: true } }] }) { docs { id } } }',
    '{ allMedia(sort: "prompt") { docs { id } } }',
    '{ allMedia(sort: "-owner.email") { docs { id } } }',
    '{ countallMedia(where: { seed: { equals: 7 } }) { totalDocs } }',
  ],
}

/** What GraphQL would answer by itself, at whatever price. */
export const graphqlAttempts = (): Attempt[] => {
  const post = (area: string) => attempt(area, 'refused', 'POST')
  const plain = '{ allMedia { docs { id } } }'
  return [
    ...Object.entries(GRAPHQL_REFUSED).flatMap(([area, queries]) =>
      queries.map((query) => post(area)('/api/graphql', { json: { query } })),
    ),
    post('GraphQL batches')('/api/graphql', { json: [{ query: plain }, { query: plain }] }),
    attempt('GraphQL by address', 'refused')(`/api/graphql?query=${encodeURIComponent(plain)}`),
    attempt('GraphQL by address', 'refused')('/api/graphql-playground'),
  ]
}
