import type { CollectionConfig } from 'payload'

import { deny } from '@/access/deny'

/**
 * A job is a row; its state moves only by the conditional updates in `services/`. Closed through Payload: owners read
 * their jobs under `/api/v1/generation/jobs`.
 */
export const generationJobs: CollectionConfig = {
  slug: 'generation-jobs',
  lockDocuments: false,
  access: { create: deny, read: deny, update: deny, delete: deny },
  graphQL: false,
  admin: { hidden: true },
  indexes: [
    { fields: ['ownerKey', 'idempotencyKey'], unique: true },
    { fields: ['ownerKey', 'createdAt'] },
    { fields: ['state', 'createdAt'] },
    { fields: ['state', 'leaseExpiresAt'] },
    { fields: ['state', 'lineStart', 'createdAt'] },
    { fields: ['ownerKey', 'lineStart'] },
    { fields: ['engine', 'finishedAt'] },
  ],
  fields: [
    { name: 'ownerKey', type: 'text', required: true },
    { name: 'owner', type: 'relationship', relationTo: 'users' },
    { name: 'idempotencyKey', type: 'text', required: true },
    { name: 'bodyHash', type: 'text', required: true },
    { name: 'locale', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'state', type: 'text', required: true, defaultValue: 'queued' },
    { name: 'engine', type: 'text', required: true },
    { name: 'style', type: 'text', required: true },
    { name: 'prompt', type: 'textarea', required: true },
    { name: 'negativePrompt', type: 'textarea' },
    { name: 'width', type: 'number', required: true },
    { name: 'height', type: 'number', required: true },
    { name: 'count', type: 'number', required: true },
    { name: 'seed', type: 'number', required: true },
    // Where it stands in the fair line, and how far it moves its owner's next job back: ../services/line.ts.
    { name: 'lineStart', type: 'number', required: true, defaultValue: 0 },
    { name: 'lineCost', type: 'number', required: true, defaultValue: 0 },
    { name: 'attempt', type: 'number', required: true, defaultValue: 0 },
    { name: 'fence', type: 'number', required: true, defaultValue: 0 },
    { name: 'leaseExpiresAt', type: 'date' },
    { name: 'engineHandle', type: 'text' },
    { name: 'startedAt', type: 'date' },
    { name: 'finishedAt', type: 'date' },
    { name: 'drawn', type: 'json' },
    { name: 'notDrawn', type: 'json' },
    { name: 'errorCode', type: 'text' },
    { name: 'errorParams', type: 'json' },
    { name: 'retryOf', type: 'text' },
  ],
}
