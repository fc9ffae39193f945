import { defineSlice } from '@/platform/slices/slice'

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
})
