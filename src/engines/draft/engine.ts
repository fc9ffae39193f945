import { DomainError } from '@/platform/kernel/domain-error'
import type { RenderedFile, RenderEngine, RenderRequest } from '@/platform/ports/render-engine'
import type { DraftPicture, DraftRequest } from './draw'
import { nameScene } from './reading/name-scene'
import { DRAFT_STYLES, type DraftStyle } from './styles/style'

export interface DraftEngineOptions {
  /** Draws one picture, best in a thread: see `createDrawPool`. */
  readonly draw: (request: DraftRequest, signal: AbortSignal) => Promise<DraftPicture>
  /** Called once by the engine's `close`. */
  readonly close?: () => Promise<void>
}

const isDraftStyle = (style: string): style is DraftStyle =>
  (DRAFT_STYLES as readonly string[]).includes(style)

const orderFor = (request: RenderRequest, style: DraftStyle, n: number): DraftRequest => ({
  prompt: request.prompt,
  negativePrompt: request.negativePrompt,
  width: request.width,
  height: request.height,
  seed: (request.seed + n) % 2 ** 32,
  style,
  mime: 'image/webp',
})

const fileOf = (picture: DraftPicture, { width, height, seed }: DraftRequest): RenderedFile => ({
  bytes: picture.bytes,
  mime: picture.mime,
  width,
  height,
  seed,
})

const failure = (error: unknown, signal: AbortSignal): unknown => {
  if (signal.aborted) return signal.reason
  return error instanceof DomainError ? error : new DomainError('engine.failed', {}, { cause: error })
}

/** The storyboard artist as an engine: always ready, WebP at quality 90, one picture about a second. */
export const createDraftEngine = ({ draw, close }: DraftEngineOptions): RenderEngine => ({
  id: 'draft',
  digitalSourceType: 'algorithmicMedia',
  styles: DRAFT_STYLES,
  estimateSeconds: ({ width, height }) => Math.max(1, Math.round((width * height) / 2_500_000)),
  health: async () => ({ isReady: true, reason: null }),
  close: async () => close?.(),
  async render(request, { signal, onProgress }) {
    signal.throwIfAborted()
    const { style } = request
    if (!isDraftStyle(style)) throw new DomainError('generation.unknownStyle', { style })
    const inner = new AbortController()
    const both = AbortSignal.any([signal, inner.signal])
    const orders = Array.from({ length: request.count }, (_, n) => orderFor(request, style, n))
    let done = 0
    onProgress({ progress: 0 })
    const drawOne = async (order: DraftRequest): Promise<DraftPicture> => {
      const picture = await draw(order, both)
      if (!both.aborted) onProgress({ progress: ++done / orders.length })
      return picture
    }
    try {
      const pictures = await Promise.all(orders.map(drawOne))
      signal.throwIfAborted()
      const [first] = pictures
      if (!first) throw new DomainError('engine.failed')
      return {
        files: pictures.map((picture, n) => fileOf(picture, orders[n] ?? orders[0]!)),
        drawn: first.drawn,
        shows: { pl: nameScene(first.spec, 'pl'), en: nameScene(first.spec, 'en') },
        notDrawn: first.notDrawn,
        recipe: { engine: 'draft', style, scene: first.spec },
      }
    } catch (error) {
      inner.abort(error)
      throw failure(error, signal)
    }
  },
})
