import type { Field, GlobalConfig, NumberFieldValidation } from 'payload'

import { hideFromOthers } from '@/access/hide-from-others'
import { hasRank } from '@/access/ranks'
import { superAdminOnly } from '@/access/super-admin-only'
import { LIMIT_BOUNDS, rankedKey, type LimitKey } from '@/platform/kernel/limit-bounds'
import { RANKS } from '@/platform/kernel/rank'
import type { ChangeableSettings } from '@/platform/ports/studio-settings'

import { GROUPS, RANK_WORDS } from './labels'
import {
  ABOUT_LIMITS,
  LABELS,
  NO_LIMIT,
  refusalOf,
  REGISTRATION,
  SECTIONS,
  type LocalizedText,
} from './limits-words'
import { localize } from '@/platform/payload/localize'

const bounded = (key: LimitKey): NumberFieldValidation => {
  const { min, max } = LIMIT_BOUNDS[key]
  const refusal = refusalOf(min, max)
  return (value: unknown, { req }) => {
    if (value === null || value === undefined) return true
    const isGood = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
    return isGood || localize(refusal, req)
  }
}

const numberField = (key: LimitKey, label: LocalizedText, byDefault: number | null): Field => {
  const shown = byDefault === null ? NO_LIMIT : { en: String(byDefault), pl: String(byDefault) }
  return {
    name: key,
    type: 'number',
    label: { ...label },
    validate: bounded(key),
    admin: { placeholder: { ...shown }, step: 1 },
  }
}

const section = (label: LocalizedText, fields: Field[]): Field => ({
  type: 'collapsible',
  label: { ...label },
  fields: [{ type: 'row', fields }],
})

const rankedSection = (
  limit: Parameters<typeof rankedKey>[0],
  label: LocalizedText,
  defaults: ChangeableSettings['limits'],
): Field =>
  section(
    label,
    RANKS.map((rank) => numberField(rankedKey(limit, rank), RANK_WORDS[rank], defaults[limit][rank])),
  )

/** Not a select: Payload's has a label that is none to the ear. */
const registrationField = (byDefault: 'open' | 'closed'): Field => ({
  name: 'registration',
  type: 'radio',
  defaultValue: 'default',
  label: { ...REGISTRATION.label },
  options: [
    { value: 'default', label: { ...REGISTRATION.byDefault[byDefault] } },
    { value: 'open', label: { ...REGISTRATION.open } },
    { value: 'closed', label: { ...REGISTRATION.closed } },
  ],
})

const fieldsOf = ({ registration, limits }: ChangeableSettings): Field[] => {
  const own = (key: keyof typeof LABELS, byDefault: number) => numberField(key, LABELS[key], byDefault)
  const { guest, user, address } = limits.requestsPerMinute
  return [
    section(SECTIONS.registration, [registrationField(registration)]),
    section(SECTIONS.requests, [
      own('requestsPerMinuteGuest', guest),
      own('requestsPerMinuteUser', user),
      own('requestsPerMinuteAddress', address),
      own('submitsPerMinute', limits.submitsPerMinute),
    ]),
    section(SECTIONS.attempts, [
      own('signInsPerTenMinutes', limits.signInsPerTenMinutes),
      own('registrationsPerTenMinutes', limits.registrationsPerTenMinutes),
      own('resetsPerHour', limits.resetsPerHour),
      own('guestsPerAddress', limits.guestsPerAddress),
    ]),
    rankedSection('draftPicturesPerDay', SECTIONS.drafts, limits),
    rankedSection('gpuPicturesPerDay', SECTIONS.gpu, limits),
    rankedSection('queueWeight', SECTIONS.queue, limits),
  ]
}

/**
 * Limits that the Super Admin sets while the studio runs; to everybody else they are missing. Every process follows the
 * stored row: `platform/config/sync-settings.ts`.
 *
 * @param defaults - in force where a field is empty
 */
export const createLimits = (defaults: ChangeableSettings): GlobalConfig => ({
  slug: 'limits',
  label: { en: 'Limits', pl: 'Limity' },
  lockDocuments: false,
  graphQL: false,
  access: { read: superAdminOnly, update: superAdminOnly },
  admin: {
    group: GROUPS.settings,
    hideAPIURL: true,
    hidden: ({ user }) => !hasRank({ user }, 'super-admin'),
    description: { ...ABOUT_LIMITS },
  },
  hooks: { beforeOperation: [hideFromOthers] },
  fields: fieldsOf(defaults),
})
