import type { PayloadPart } from '@/platform/slices/payload-part'

import { generationJobs } from './collections/generation-jobs'
import { outbox } from './collections/outbox'
import { workers } from './collections/workers'

/** The tables of generation. */
export default (): PayloadPart => ({ collections: [generationJobs, outbox, workers] })
