import { defineJob, type Job } from '@/platform/jobs/define-job'

import { RENDER_IMAGE, RenderImageData } from './contract'

export { createPresence } from './services/presence'
export { forgetJobs, forgetOldKeys, reconcile, refillQueue } from './services/reconcile'

const renderImage = defineJob({
  name: RENDER_IMAGE,
  schema: RenderImageData,
  load: () => import('./jobs/render-image.handler'),
})

export const generationJobs: readonly Job[] = [renderImage]
