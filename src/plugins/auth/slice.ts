import { defineSlice } from '@/platform/slices/slice'

import { errors } from './errors'
import { en } from './translations/en'
import { pl } from './translations/pl'

/** Signing in, registering, the first account. */
export const authSlice = defineSlice({
  name: 'auth',
  messages: { en, pl, serverOnly: ['mail'] },
  errors,
  payload: () => import('./slice.payload'),
})
