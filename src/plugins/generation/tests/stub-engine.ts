import sharp from 'sharp'

import type { RenderContext, RenderEngine, RenderRequest } from '@/platform/ports/render-engine'

export interface Gate {
  /** Resolves when somebody has come to the gate. */
  readonly reached: Promise<void>
  readonly pass: () => Promise<void>
  readonly open: () => void
}

/** Holds whoever passes until it is opened. */
export const createGate = (): Gate => {
  let open = (): void => undefined
  let arrive = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  const reached = new Promise<void>((resolve) => (arrive = resolve))
  return {
    reached,
    pass: () => {
      arrive()
      return opened
    },
    open,
  }
}

type Script = (request: RenderRequest, context: RenderContext) => Promise<void>

const drawn = new Map<number, Promise<Buffer>>()

/** One of 256 pictures. */
const draw = (seed: number): Promise<Buffer> => {
  const red = seed % 256
  const background = { r: red, g: 90, b: 160 }
  const picture =
    drawn.get(red) ??
    sharp({ create: { width: 64, height: 64, channels: 3, background } })
      .webp()
      .toBuffer()
  drawn.set(red, picture)
  return picture
}

/**
 * An engine in the place of `draft` that does at once what its script says.
 *
 * @param script - what happens before the picture is there: waiting, failing, telling progress
 */
export const createStubEngine = (script: Script = () => Promise.resolve()): RenderEngine => ({
  id: 'draft',
  digitalSourceType: 'algorithmicMedia',
  styles: ['book'],
  estimateSeconds: () => 1,
  health: () => Promise.resolve({ isReady: true, reason: null }),
  close: () => Promise.resolve(),
  async render(request, context) {
    await script(request, context)
    const seeds = Array.from({ length: request.count }, (_, index) => (request.seed + index) % 2 ** 32)
    const files = await Promise.all(
      seeds.map(async (seed) => ({
        bytes: await draw(seed),
        mime: 'image/webp' as const,
        width: 64,
        height: 64,
        seed,
      })),
    )
    return {
      files,
      drawn: ['a fox'],
      shows: { pl: ['lis'], en: ['fox'] },
      notDrawn: ['a crown'],
      recipe: { engine: 'stub' },
    }
  },
})

/** Rejects as engines do, with the signal's reason; never resolves by itself. */
export const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error)
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
