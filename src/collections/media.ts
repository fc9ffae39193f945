import type { CollectionConfig } from 'payload'

import { deny } from '@/access/deny'

import { GROUPS } from './labels'
import { MEDIA_COLUMNS } from './media/columns'
import { payloadFields } from './media/payload-field'
import { canReadMedia } from './media/visibility'

/**
 * Pictures and films of the library. Rows are written by the worker in one SQL statement together with the job's state, and
 * changed through the library's own endpoints: Payload's routes only read. Bytes lie in the file store under `fileKey`.
 */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: { en: 'Picture', pl: 'Obraz' }, plural: { en: 'Pictures', pl: 'Obrazy' } },
  lockDocuments: false,
  access: { create: deny, read: canReadMedia, update: deny, delete: deny },
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'owner', 'createdAt'],
    group: GROUPS.content,
  },
  // The lists' own indexes, and what searches look into, are partial and generated: the migration `media_lists` makes them.
  indexes: [{ fields: ['job', 'jobIndex'], unique: true }],
  fields: payloadFields(MEDIA_COLUMNS),
}
