import type { CollectionConfig } from 'payload'

import { deny } from '@/access/deny'

/**
 * A job is a row; its state moves only by the conditional updates in `platform/jobs`. What is asked for stands in `request`, a
 * document of the kind's schema, and what came of it in `result`; columns are for what the runtime itself goes by. Closed
 * through Payload: owners read their jobs through the endpoints of the slice whose kind they are.
 */
export const jobs: CollectionConfig = {
  slug: 'jobs',
  lockDocuments: false,
  access: { create: deny, read: deny, update: deny, delete: deny },
  graphQL: false,
  admin: { hidden: true },
  indexes: [
    { fields: ['ownerKey', 'idempotencyKey'], unique: true },
    { fields: ['ownerKey', 'createdAt'] },
    { fields: ['state', 'leaseExpiresAt'] },
    { fields: ['lane', 'state', 'lineStart', 'createdAt'] },
    { fields: ['ownerKey', 'lane', 'lineStart'] },
    { fields: ['kind', 'engine', 'finishedAt'] },
  ],
  fields: [
    { name: 'ownerKey', type: 'text', required: true },
    { name: 'owner', type: 'relationship', relationTo: 'users' },
    { name: 'idempotencyKey', type: 'text', required: true },
    { name: 'bodyHash', type: 'text', required: true },
    { name: 'locale', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'state', type: 'text', required: true, defaultValue: 'queued' },
    // Empty: any worker that serves the lane can run it.
    { name: 'engine', type: 'text' },
    { name: 'lane', type: 'text', required: true },
    { name: 'cost', type: 'number', required: true },
    { name: 'request', type: 'json', required: true },
    { name: 'result', type: 'json' },
    // Where it stands in the fair line of its lane, and how far it moves its owner's next job back: `platform/jobs/line.ts`.
    { name: 'lineStart', type: 'number', required: true, defaultValue: 0 },
    { name: 'lineCost', type: 'number', required: true, defaultValue: 0 },
    { name: 'attempt', type: 'number', required: true, defaultValue: 0 },
    { name: 'fence', type: 'number', required: true, defaultValue: 0 },
    { name: 'leaseExpiresAt', type: 'date' },
    { name: 'runAfter', type: 'date' },
    { name: 'engineHandle', type: 'text' },
    { name: 'startedAt', type: 'date' },
    { name: 'finishedAt', type: 'date' },
    { name: 'errorCode', type: 'text' },
    { name: 'errorParams', type: 'json' },
    { name: 'retryOf', type: 'text' },
  ],
}
