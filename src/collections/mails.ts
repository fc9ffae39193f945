import type { CollectionConfig } from 'payload'

import { deny } from '@/access/deny'
import { hasRank } from '@/access/ranks'
import { superAdminOnly } from '@/access/super-admin-only'

import { GROUPS } from './labels'

/** The mailbox: what Kadr would have sent, kept here while no mail server is set. */
export const mails: CollectionConfig = {
  slug: 'mails',
  labels: { singular: { en: 'Mail', pl: 'List' }, plural: { en: 'Mailbox', pl: 'Skrzynka' } },
  lockDocuments: false,
  access: { create: deny, read: superAdminOnly, update: deny, delete: superAdminOnly },
  admin: {
    useAsTitle: 'subject',
    hideAPIURL: true,
    defaultColumns: ['subject', 'to', 'createdAt'],
    group: GROUPS.people,
    hidden: ({ user }) => !hasRank({ user }, 'super-admin'),
    description: {
      en: 'Works without a mail server, but nothing leaves this machine: mails wait here, and new accounts are confirmed at once.',
      pl: 'Działa bez serwera poczty, ale nic nie opuszcza tej maszyny: listy czekają tutaj, a nowe konta są potwierdzane od razu.',
    },
  },
  fields: [
    { name: 'to', type: 'text', required: true, index: true, label: { en: 'To', pl: 'Do' } },
    { name: 'kind', type: 'text', required: true, label: { en: 'Kind', pl: 'Rodzaj' } },
    { name: 'locale', type: 'text', required: true, label: { en: 'Language', pl: 'Język' } },
    { name: 'subject', type: 'text', required: true, label: { en: 'Subject', pl: 'Temat' } },
    { name: 'text', type: 'textarea', required: true, label: { en: 'Text', pl: 'Treść' } },
  ],
}
