import { defineWebPart } from '@/platform/slices/web-part'

import { createAccountEndpoints } from './endpoints/account'

/** Making accounts; signing in and out is Payload's. */
export default defineWebPart({
  endpoints: ({ getPayload, adopt }) => createAccountEndpoints(getPayload, adopt),
})
