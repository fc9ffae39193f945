import { defineWebPart } from '@/platform/slices/web-part'

import { jobEndpoints } from './endpoints/jobs'
import { adoptJobs } from './services/adopt-jobs'
import { jobView } from './services/job-view'

/** Jobs by endpoint and by event. */
export default defineWebPart({
  endpoints: jobEndpoints,
  eventTypes: [jobView.event],
  jobViews: [jobView],
  // Before the pictures: one that ends in between already lands with the account.
  adopt: { order: 10, run: adoptJobs },
})
