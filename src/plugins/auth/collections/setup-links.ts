import type { CollectionConfig } from 'payload'

import { deny } from '@/access/deny'

/** One-time links that make the first Super Admin; only the SHA-256 of the token is kept. */
export const setupLinks: CollectionConfig = {
  slug: 'setup-links',
  lockDocuments: false,
  access: { create: deny, read: deny, update: deny, delete: deny },
  graphQL: false,
  admin: { hidden: true },
  fields: [
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'usedAt', type: 'date' },
  ],
}
