import { JOB_DONE } from '@/platform/jobs/job-view'
import { defineWebPart, reactTo } from '@/platform/slices/web-part'

import { mediaEndpoints } from './endpoints/media'
import { adoptMedia } from './services/adopt-media'
import { announceMedia } from './services/media-feed'

/** Media by endpoint, and by event once a job has made them. */
export default defineWebPart({
  endpoints: mediaEndpoints,
  eventTypes: ['media'],
  reactions: [reactTo(JOB_DONE, (job, { container, hub }) => announceMedia(container, hub, job))],
  adopt: { order: 20, run: adoptMedia },
})
