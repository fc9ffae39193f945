import { defineSlice } from '@/platform/slices/slice'

import { ACCESS } from './access-rows'
import { errors } from './errors'
import { en } from './translations/en'
import { pl } from './translations/pl'

/** From a sentence to pictures: jobs and their queue. */
export const generationSlice = defineSlice({
  name: 'generation',
  messages: { en, pl },
  errors,
  access: ACCESS,
  web: () => import('./slice.web'),
  worker: () => import('./slice.worker'),
})
