import type { JsonObject } from '../kernel/json'
import type { Locale } from '../kernel/locale'

export type RenderMime = 'image/webp' | 'image/png' | 'image/jpeg'

/** IPTC digital source types that an engine may claim (cv.iptc.org/newscodes/digitalsourcetype). */
export type DigitalSourceType =
  'algorithmicMedia' | 'trainedAlgorithmicMedia' | 'compositeWithTrainedAlgorithmicMedia'

/** What the studio asks for, the same words for every engine. Already validated: an engine does not check it again. */
export interface RenderRequest {
  readonly kind: 'image'
  /** 1–2,000 characters, Polish or English. */
  readonly prompt: string
  readonly negativePrompt: string
  /** Pixels, 64–2,048. */
  readonly width: number
  readonly height: number
  /** Files wanted, 1–4. File `n` is drawn with seed `(seed + n) mod 2³²`. */
  readonly count: number
  /** 0–2³²−1. */
  readonly seed: number
  /** Style preset id. */
  readonly style: string
}

export interface RenderProgress {
  /** 0–1, never falling within one render. */
  readonly progress: number
  /** An unfinished picture, where the engine shows one. */
  readonly preview?: { readonly bytes: Uint8Array; readonly mime: RenderMime }
}

export interface RenderContext {
  /** Aborted on cancel, time-out or loss of the lease; the engine stops its work (also on a remote node) and rejects. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: RenderProgress) => void
  /**
   * The engine has given the work to something that outlives this process; the handle is kept with the job before the
   * engine goes on. Engines that work in this process never call it.
   */
  readonly onAccepted: (handle: string) => Promise<void>
  /** The handle kept by an earlier attempt that died: the engine adopts that work if it can, else starts anew. */
  readonly resumeHandle: string | null
}

export interface RenderedFile {
  /** Whole encoded file, not yet marked: the writer marks it as its last step. */
  readonly bytes: Uint8Array
  readonly mime: RenderMime
  readonly width: number
  readonly height: number
  readonly seed: number
}

export interface RenderResult {
  readonly files: readonly RenderedFile[]
  /** Words of the prompt that stand in the picture, in the prompt's language. */
  readonly drawn: readonly string[]
  /** What the picture shows, in dictionary forms, for those who cannot see it; empty when the engine cannot tell. */
  readonly shows: Readonly<Record<Locale, readonly string[]>>
  /** Words of the prompt that do not, each as a person would read it (`wreck`, `horse, drawn as: an animal`). */
  readonly notDrawn: readonly string[]
  /** How the picture was made, for the record: scene, workflow version, node. Plain data. */
  readonly recipe: JsonObject
}

export interface EngineHealth {
  readonly isReady: boolean
  /** One plain line for the status page when not ready, as a translation key. */
  readonly reason: string | null
}

/** Something that makes pictures. Knows nothing of jobs, users, files or databases. */
export interface RenderEngine {
  readonly id: string
  /** Truth about its files, written into each of them. */
  readonly digitalSourceType: DigitalSourceType
  readonly styles: readonly string[]
  /** Expected time to the first file in seconds, for the estimate on the button. */
  estimateSeconds(request: RenderRequest): number
  health(): Promise<EngineHealth>
  /** @throws DomainError `engine.failed` or `engine.unavailable`; the signal's reason when aborted */
  render(request: RenderRequest, context: RenderContext): Promise<RenderResult>
  close(): Promise<void>
}
