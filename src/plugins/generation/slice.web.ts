import { defineWebPart } from '@/platform/slices/web-part'

import { JOB_DONE } from './contract'
import { jobEndpoints } from './endpoints/jobs'
import { adoptJobs } from './services/adopt-jobs'
import { startJobFeed } from './services/feed'

/** Jobs by endpoint and by event. */
export default defineWebPart({
  endpoints: jobEndpoints,
  eventTypes: ['job'],
  startFeed: ({ container, hub, announce }) =>
    startJobFeed(container, hub, (ownerKey, mediaIds) => announce(JOB_DONE, { ownerKey, mediaIds })),
  // Before the pictures: one that ends in between already lands with the account.
  adopt: { order: 10, run: adoptJobs },
})
