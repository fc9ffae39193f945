import { defineErrors } from '@/platform/kernel/domain-error'

import { en } from './translations/errors/en'
import { pl } from './translations/errors/pl'

const STATUSES = defineErrors({
  'media.linkExpiryInvalid': 400,
  'media.notFound': 404,
})

type LibraryErrors = typeof STATUSES

declare module '@/platform/kernel/domain-error' {
  interface ErrorStatuses extends LibraryErrors {}
}

/** What this slice refuses with. */
export const errors = { statuses: STATUSES, en, pl }
