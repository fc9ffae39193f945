import type { CollectionConfig } from 'payload'

import { deny } from '@/access/deny'

/**
 * What still has to be told to the queue or to browsers, written in the same statement as the change it tells of. A row
 * goes away once it has been told; the reconciler tells what a dead process left behind.
 */
export const outbox: CollectionConfig = {
  slug: 'outbox',
  lockDocuments: false,
  access: { create: deny, read: deny, update: deny, delete: deny },
  graphQL: false,
  admin: { hidden: true },
  indexes: [{ fields: ['jobId', 'topic'], unique: true }],
  fields: [
    { name: 'topic', type: 'text', required: true },
    { name: 'jobId', type: 'text', required: true },
  ],
}
