import { startJobFeed } from '@/platform/jobs/feed'
import { JOB_DONE } from '@/platform/jobs/job-view'
import { createEventsEndpoint } from '@/platform/realtime/endpoint'
import { defineWebPart } from '@/platform/slices/web-part'

/** The one event stream, which carries the events of all slices, and changes of jobs in it. */
export default defineWebPart({
  endpoints: ({ hub, closing, eventTypes }) => [createEventsEndpoint(hub, closing, eventTypes)],
  startFeed: ({ container, hub, announce, jobViews }) =>
    startJobFeed({ container, hub, views: jobViews, onDone: (job) => announce(JOB_DONE, job) }),
})
