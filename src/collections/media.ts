import type { CollectionConfig } from 'payload'

import { deny, denyField } from '@/access/deny'
import { canReadMedia } from '@/access/own-media'

import { GROUPS } from './labels'

/**
 * Pictures and films of the library. Rows are written by the worker in one SQL statement together with the job's state, and
 * changed through the library's own endpoints: Payload's doors only read. Bytes lie in the file store under `fileKey`.
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
  fields: [
    { name: 'title', type: 'text', maxLength: 200, label: { en: 'Title', pl: 'Tytuł' } },
    {
      name: 'alt',
      type: 'text',
      maxLength: 1_000,
      label: { en: 'Description for the blind', pl: 'Opis dla niewidomych' },
    },
    { name: 'kind', type: 'text', required: true, label: { en: 'Kind', pl: 'Rodzaj' } },
    {
      name: 'privacy',
      type: 'text',
      required: true,
      defaultValue: 'private',
      label: { en: 'Who sees it', pl: 'Kto widzi' },
    },
    { name: 'owner', type: 'relationship', relationTo: 'users', label: { en: 'Owner', pl: 'Właściciel' } },
    { name: 'ownerKey', type: 'text', required: true, hidden: true, access: { read: denyField } },
    { name: 'job', type: 'text', hidden: true, access: { read: denyField } },
    { name: 'jobIndex', type: 'number', hidden: true, access: { read: denyField } },
    { name: 'prompt', type: 'textarea', hidden: true, access: { read: denyField } },
    { name: 'seed', type: 'number', hidden: true, access: { read: denyField } },
    { name: 'engine', type: 'text', label: { en: 'Engine', pl: 'Silnik' } },
    { name: 'style', type: 'text', label: { en: 'Style', pl: 'Styl' } },
    { name: 'width', type: 'number', label: { en: 'Width', pl: 'Szerokość' } },
    { name: 'height', type: 'number', label: { en: 'Height', pl: 'Wysokość' } },
    { name: 'mime', type: 'text', label: { en: 'Type', pl: 'Typ' } },
    { name: 'sizeBytes', type: 'number', label: { en: 'Size (bytes)', pl: 'Rozmiar (bajty)' } },
    { name: 'sha256', type: 'text', hidden: true, access: { read: denyField } },
    { name: 'fileKey', type: 'text', hidden: true, access: { read: denyField } },
    { name: 'thumbhash', type: 'text', hidden: true },
    {
      name: 'source',
      type: 'text',
      required: true,
      defaultValue: 'generated',
      hidden: true,
      access: { read: denyField },
    },
    { name: 'digitalSourceType', type: 'text', hidden: true },
    { name: 'recipe', type: 'json', hidden: true, access: { read: denyField } },
    // The link of an unlisted picture: what its token is made from, and the token's hash to find it by.
    { name: 'linkId', type: 'text', hidden: true, access: { read: denyField } },
    { name: 'linkHash', type: 'text', unique: true, hidden: true, access: { read: denyField } },
    { name: 'linkExpiresAt', type: 'date', hidden: true, access: { read: denyField } },
    { name: 'deletedAt', type: 'date', hidden: true },
  ],
}
