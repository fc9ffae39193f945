import type { CollectionConfig, Field } from 'payload'

import { canUseAdminPanel } from '@/access/admin-panel'
import {
  canCreateUsers,
  canDeleteUsers,
  canReadUsers,
  canSetEmail,
  canSetPassword,
  canSetRank,
  canUnlockUsers,
  canUpdateUsers,
} from '@/access/users'
import { LOCALES } from '@/platform/kernel/locale'
import { STORED_RANKS } from '@/platform/kernel/rank'

import { GROUPS, RANK_WORDS } from './labels'

const LOCALE_LABELS = { en: 'English', pl: 'Polski' } as const

const QUARTER_HOUR_SECONDS = 15 * 60

const FIELDS: Field[] = [
  // Payload's own; named here so that its panel offers the change to the owner alone.
  { name: 'email', type: 'email', required: true, access: { update: canSetEmail } },
  { name: 'password', type: 'text', virtual: true, hidden: true, access: { update: canSetPassword } },
  { name: 'name', type: 'text', maxLength: 80, label: { en: 'Name', pl: 'Imię' }, defaultValue: '' },
  {
    name: 'rank',
    type: 'radio',
    required: true,
    defaultValue: 'user',
    index: true,
    saveToJWT: false,
    label: { en: 'Rank', pl: 'Ranga' },
    options: STORED_RANKS.map((value) => ({ value, label: RANK_WORDS[value] })),
    access: { create: canSetRank, update: canSetRank },
  },
  {
    name: 'locale',
    type: 'radio',
    required: true,
    defaultValue: 'en',
    label: { en: 'Language', pl: 'Język' },
    options: LOCALES.map((value) => ({ value, label: LOCALE_LABELS[value] })),
  },
]

export const createUsers = (options: { isSecure: boolean }): CollectionConfig => ({
  slug: 'users',
  labels: { singular: { en: 'Person', pl: 'Osoba' }, plural: { en: 'People', pl: 'Ludzie' } },
  auth: {
    useSessions: false,
    tokenExpiration: 24 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: QUARTER_HOUR_SECONDS * 1_000,
    cookies: { sameSite: 'Lax', secure: options.isSecure },
    depth: 0,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  access: {
    admin: canUseAdminPanel,
    create: canCreateUsers,
    read: canReadUsers,
    update: canUpdateUsers,
    delete: canDeleteUsers,
    unlock: canUnlockUsers,
  },
  admin: {
    useAsTitle: 'email',
    hideAPIURL: true,
    defaultColumns: ['email', 'name', 'rank', 'createdAt'],
    group: GROUPS.people,
  },
  fields: FIELDS,
})
