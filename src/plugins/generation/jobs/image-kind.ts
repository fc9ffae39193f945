import { defineJobKind } from '@/platform/jobs/job-kind'

import { IMAGE, ImageRequest } from '../contract'

/** A still picture from a sentence; costs as many pictures as are asked for. */
export const imageKind = defineJobKind({
  kind: IMAGE,
  request: ImageRequest,
  lane: (engine) => (engine?.usesGpu ? 'gpu' : 'cpu'),
  cost: ({ count }) => count,
})
