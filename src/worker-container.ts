import path from 'node:path'

import { createContainer, closeContainer as closeShared } from '@/container'
import { createDraftEngine } from '@/engines/draft/engine'
import { createDrawPool } from '@/engines/draft/thread-pool'
import { createSharpSizer } from '@/platform/adapters/sharp-sizer'
import type { WorkerContainer } from '@/platform/ports/container'
import type { RenderEngine } from '@/platform/ports/render-engine'

/** The bundle, or, run from the sources, a loader that reads TypeScript. */
const drawThread = (): string =>
  path.resolve(
    import.meta.url.endsWith('.ts') ? 'src/engines/draft/draft-thread.dev.mjs' : 'dist/draft-thread.js',
  )

const createEngines = (threads: number): ReadonlyMap<string, RenderEngine> => {
  const pool = createDrawPool({ entry: drawThread(), size: threads })
  const draft = createDraftEngine({ draw: pool.draw.bind(pool), close: () => pool.close() })
  return new Map([[draft.id, draft]])
}

/** The worker's container: everything web has, and the engines. */
export const createWorkerContainer = (): WorkerContainer => {
  const container = createContainer('worker')
  return {
    ...container,
    engines: createEngines(Math.max(1, container.settings.lanes.cpu)),
    sizer: createSharpSizer(),
  }
}

export const closeContainer = async (container: WorkerContainer): Promise<void> => {
  await Promise.all([...container.engines.values()].map((engine) => engine.close()))
  await closeShared(container)
}
