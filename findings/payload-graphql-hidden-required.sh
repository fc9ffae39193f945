#!/usr/bin/env bash
# Payload 3.90.1, @payloadcms/graphql 3.90.1, graphql 16.15.0, @payloadcms/db-postgres 3.90.1 on PGlite 0.5.14.
#
# A field that is `hidden` and `required` is left out of every answer, yet stands in the GraphQL schema as non-null. Whoever names
# it gets no document at all: "Cannot return null for non-nullable field". With `access.read` beside it, be it one that refuses
# everybody, the same field is nullable, and the document comes. One would expect a hidden field not to be in the schema.
#
# Needs node and npm; installs into a temporary folder. Exit 0: seen as described. Exit 1: it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  payload@3.90.1 @payloadcms/graphql@3.90.1 @payloadcms/db-postgres@3.90.1 graphql@16.15.0 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat > try.mjs <<'JS'
import { once } from 'node:events'
import { createServer } from 'node:net'

import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { configToSchema } from '@payloadcms/graphql'
import graphql from 'graphql'
import { buildConfig, createLocalReq, getPayload } from 'payload'

const probe = createServer().listen(0, '127.0.0.1')
await once(probe, 'listening')
const { port } = probe.address()
probe.close()
await once(probe, 'close')
const db = await PGlite.create()
await new PGLiteSocketServer({ db, port, host: '127.0.0.1', maxConnections: 20 }).start()

const config = await buildConfig({
  secret: 'only-for-this-temporary-database',
  telemetry: false,
  db: postgresAdapter({
    pool: { connectionString: `postgres://postgres@127.0.0.1:${port}/postgres`, max: 5 },
    transactionOptions: false,
  }),
  collections: [
    {
      slug: 'notes',
      access: { read: () => true },
      fields: [
        { name: 'title', type: 'text' },
        { name: 'hidden', type: 'text', required: true, hidden: true },
        { name: 'denied', type: 'text', required: true, hidden: true, access: { read: () => false } },
      ],
    },
  ],
  typescript: { autoGenerate: false },
})
const payload = await getPayload({ config })
const data = { title: 'a note', hidden: 'one', denied: 'two' }
const { id } = await payload.create({ collection: 'notes', data, overrideAccess: true })
const { schema } = configToSchema(config)
const types = schema.getType('Note').getFields()
const req = await createLocalReq({}, payload)
for (const name of ['hidden', 'denied']) {
  const source = `{ Note(id: ${id}) { title ${name} } }`
  const answer = await graphql.graphql({ schema, source, contextValue: { req, headers: {}, res: {} } })
  const seen = { data: answer.data.Note, errors: answer.errors?.map(({ message }) => message) ?? [] }
  console.log(`seen ${name}: ${types[name].type} ${JSON.stringify(seen)}`)
}
process.exit(0)
JS
seen=$(NODE_ENV=development timeout 120 node try.mjs 2>&1 | tr '\r' '\n' | grep '^seen ')
echo "$seen"
expected='seen hidden: String! {"data":null,"errors":["Cannot return null for non-nullable field Note.hidden."]}
seen denied: String {"data":{"title":"a note","denied":null},"errors":[]}'
[ "$seen" = "$expected" ] || { echo 'CHANGED: not as described' >&2; exit 1; }
