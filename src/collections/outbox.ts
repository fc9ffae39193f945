import type { CollectionConfig } from 'payload'

import { deny } from '@/access/deny'

/**
 * Events that browsers still have to receive, written in the same statement as the change. A row goes away once it has been
 * announced; recovery announces what a dead process left behind.
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
