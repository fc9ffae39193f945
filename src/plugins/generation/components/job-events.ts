import type { QueryClient } from '@tanstack/react-query'

import { Job } from '../contract'
import { applyJob } from './job-cache'

/** An event `job`: into the cached answers. One that is no job of ours is left alone. */
export const onJobEvent = (client: QueryClient, data: unknown): void => {
  const parsed = Job.safeParse(data)
  if (parsed.success) applyJob(client, parsed.data)
}
