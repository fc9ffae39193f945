import { defineSlice } from '@/platform/slices/slice'

import { en } from './translations/en'
import { pl } from './translations/pl'

/** The log of what was changed by whom. */
export const auditSlice = defineSlice({
  name: 'audit',
  messages: { en, pl, serverOnly: true },
  payload: () => import('./slice.payload'),
  worker: () => import('./slice.worker'),
})
