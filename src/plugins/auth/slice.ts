import { defineSlice } from '@/platform/slices/slice'

import { ACCESS } from './access-rows'
import { errors } from './errors'
import { en } from './translations/en'
import { pl } from './translations/pl'

/** Signing in, registering, the first account. */
export const authSlice = defineSlice({
  name: 'auth',
  messages: { en, pl, serverOnly: ['mail'] },
  errors,
  access: ACCESS,
  payload: () => import('./slice.payload'),
  web: () => import('./slice.web'),
})
