import { DomainError } from '@/platform/kernel/domain-error'
import type { JobContext, JobHandler, JobOutcome } from '@/platform/jobs/job-kind'
import { leaseOf } from '@/platform/jobs/lease'
import type { RenderEngine, RenderResult } from '@/platform/ports/render-engine'

import { IMAGE, type ImageRequest, type ImageResult } from '../contract'
import { insertPictures } from '../services/insert-pictures'
import { renderWithin } from './render-within'
import { discardFiles, storeFiles } from './store-files'

const engineOf = ({ container, job }: JobContext): RenderEngine => {
  const engine = container.engines.get(job.engine ?? '')
  if (!engine) throw new DomainError('engine.unavailable')
  return engine
}

const render = (engine: RenderEngine, request: ImageRequest, context: JobContext): Promise<RenderResult> => {
  const { container, job } = context
  return renderWithin(container.settings.renderTimeoutMs, context.signal, (signal) =>
    engine.render(
      { kind: IMAGE, ...request },
      {
        signal,
        resumeHandle: job.engine_handle,
        onProgress: ({ progress }) => {
          if (!signal.aborted) context.reportProgress(progress)
          container.failpoint('mid-progress', job.attempt)
        },
        onAccepted: context.keepHandle,
      },
    ),
  )
}

const store = async (
  engine: RenderEngine,
  rendered: RenderResult,
  { container, job }: JobContext,
): Promise<JobOutcome> => {
  container.failpoint('before-store', job.attempt)
  const pictures = await storeFiles({ container, engine, lease: leaseOf(job) }, rendered.files)
  container.failpoint('after-store', job.attempt)
  const { drawn, notDrawn } = rendered
  return {
    result: { drawn: [...drawn], notDrawn: [...notDrawn] } satisfies ImageResult,
    rows: insertPictures(pictures, { ...rendered, digitalSourceType: engine.digitalSourceType }),
    discard: () => discardFiles(container, pictures),
  }
}

const renderImage: JobHandler<ImageRequest> = async (request, context) => {
  const engine = engineOf(context)
  const rendered = await render(engine, request, context)
  await context.startStoring()
  return store(engine, rendered, context)
}

/** Draws the pictures of one job and stores their files. */
export default renderImage
