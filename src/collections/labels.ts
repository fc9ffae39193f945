import type { Rank } from '@/platform/kernel/rank'

/** Groups of the panel's navigation. */
export const GROUPS = {
  content: { en: 'Content', pl: 'Treści' },
  people: { en: 'People', pl: 'Ludzie' },
  settings: { en: 'Settings', pl: 'Ustawienia' },
} as const

export const RANK_WORDS = {
  guest: { en: 'Guest', pl: 'Gość' },
  user: { en: 'User', pl: 'Użytkownik' },
  creator: { en: 'Creator', pl: 'Twórca' },
  admin: { en: 'Admin', pl: 'Administrator' },
  'super-admin': { en: 'Super Admin', pl: 'Główny administrator' },
} as const satisfies Record<Rank, object>
