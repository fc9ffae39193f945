import { en } from '@/platform/http/translations/en'
import { pl } from '@/platform/http/translations/pl'
import { defineSlice } from '@/platform/slices/slice'

import { ACCESS } from './access/rows'
import { AUDIT_ACTIONS } from './audit-actions'
import { errors } from './errors'

/** What belongs to no other slice: accounts, media rows, mails, limits, the sentences of the platform. */
export const coreSlice = defineSlice({
  name: 'core',
  messages: { en, pl, serverOnly: true },
  errors,
  auditActions: AUDIT_ACTIONS,
  access: ACCESS,
  payload: () => import('./slice.payload'),
  web: () => import('./slice.web'),
  worker: () => import('./slice.worker'),
})
