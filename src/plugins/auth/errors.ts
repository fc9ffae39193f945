import { defineErrors } from '@/platform/kernel/domain-error'

import { en } from './translations/errors/en'
import { pl } from './translations/errors/pl'

const STATUSES = defineErrors({
  'account.emailTaken': 409,
  'account.registrationClosed': 403,
  'auth.setupLinkInvalid': 410,
})

type AuthErrors = typeof STATUSES

declare module '@/platform/kernel/domain-error' {
  interface ErrorStatuses extends AuthErrors {}
}

/** What this slice refuses with. */
export const errors = { statuses: STATUSES, en, pl }
