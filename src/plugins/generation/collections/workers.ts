import type { CollectionConfig } from 'payload'

import { deny } from '@/access/deny'

/** Who can draw right now: each worker says so again every few seconds; a row that has fallen silent counts for nothing. */
export const workers: CollectionConfig = {
  slug: 'workers',
  lockDocuments: false,
  access: { create: deny, read: deny, update: deny, delete: deny },
  graphQL: false,
  admin: { hidden: true },
  fields: [
    { name: 'slots', type: 'number', required: true },
    /** Ids of the engines that are ready. */
    { name: 'engines', type: 'json', required: true },
    { name: 'seenAt', type: 'date', required: true, index: true },
  ],
}
