import { defineSlice } from '@/platform/slices/slice'

import { errors } from './errors'
import { en } from './translations/en'
import { pl } from './translations/pl'

/** From a sentence to pictures: jobs and their queue. */
export const generationSlice = defineSlice({
  name: 'generation',
  messages: { en, pl },
  errors,
  payload: () => import('./slice.payload'),
})
