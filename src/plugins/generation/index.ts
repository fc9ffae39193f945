import type { Plugin } from 'payload'

import { generationJobs } from './collections/generation-jobs'
import { outbox } from './collections/outbox'
import { workers } from './collections/workers'

/** Adds the tables of generation to Payload. Endpoints and jobs are registered through `server` and `jobs`. */
export const generationPlugin = (): Plugin => (config) => ({
  ...config,
  collections: [...(config.collections ?? []), generationJobs, outbox, workers],
})
