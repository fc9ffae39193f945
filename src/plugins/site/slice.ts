import { defineSlice } from '@/platform/slices/slice'

import { ACCESS } from './access-rows'
import { en } from './translations/en'
import { pl } from './translations/pl'

/** Pages that belong to no capability, and the frame around all of them. */
export const siteSlice = defineSlice({
  name: 'site',
  messages: { en, pl },
  access: ACCESS,
  payload: () => import('./slice.payload'),
})
