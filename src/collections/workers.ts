import type { CollectionConfig } from 'payload'

import { deny } from '@/access/deny'

/** Workers that run now: each reports every few seconds, and a row that has fallen silent counts for nothing. */
export const workers: CollectionConfig = {
  slug: 'workers',
  lockDocuments: false,
  access: { create: deny, read: deny, update: deny, delete: deny },
  graphQL: false,
  admin: { hidden: true },
  fields: [
    /** Jobs at once, by lane. */
    { name: 'lanes', type: 'json', required: true },
    /** Ids of the engines that are ready. */
    { name: 'engines', type: 'json', required: true },
    { name: 'seenAt', type: 'date', required: true, index: true },
  ],
}
