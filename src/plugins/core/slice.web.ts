import { createEventsEndpoint } from '@/platform/realtime/endpoint'
import { defineWebPart } from '@/platform/slices/web-part'

/** The one event stream, which carries the events of all slices. */
export default defineWebPart({
  endpoints: ({ hub, closing, eventTypes }) => [createEventsEndpoint(hub, closing, eventTypes)],
})
