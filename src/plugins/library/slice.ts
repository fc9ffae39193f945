import { defineSlice } from '@/platform/slices/slice'

import { ACCESS } from './access-rows'
import { AUDIT_ACTIONS } from './audit-actions'
import { errors } from './errors'
import { en } from './translations/en'
import { pl } from './translations/pl'

/** Own and shared pictures. */
export const librarySlice = defineSlice({
  name: 'library',
  messages: { en, pl },
  errors,
  auditActions: AUDIT_ACTIONS,
  access: ACCESS,
  web: () => import('./slice.web'),
  worker: () => import('./slice.worker'),
})
