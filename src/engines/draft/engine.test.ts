import { describe, expect, it } from 'vitest'
import { DomainError } from '@/platform/kernel/domain-error'
import type { RenderContext, RenderRequest } from '@/platform/ports/render-engine'
import type { DraftPicture, DraftRequest } from './draw'
import { createDraftEngine } from './engine'
import { readPrompt } from './reading/read-prompt'

const request: RenderRequest = {
  kind: 'image',
  prompt: 'a fox in a forest',
  negativePrompt: '',
  width: 64,
  height: 64,
  count: 1,
  seed: 5,
  style: 'book',
}

const contextWith = (signal: AbortSignal, progress: number[] = []): RenderContext => ({
  signal,
  onProgress: (p) => progress.push(p.progress),
  onAccepted: async () => undefined,
  resumeHandle: null,
})

const pictureOf = (order: DraftRequest): DraftPicture => ({
  ...readPrompt(order.prompt),
  bytes: new Uint8Array([order.seed & 255]),
  mime: order.mime,
  figures: [],
  free: [],
})

describe('draft engine', () => {
  it('names itself truthfully', () => {
    const engine = createDraftEngine({ draw: async (order) => pictureOf(order) })
    expect(engine.id).toBe('draft')
    expect(engine.digitalSourceType).toBe('algorithmicMedia')
    expect(engine.styles).toContain('book')
    expect(engine.estimateSeconds(request)).toBe(1)
  })

  it('draws file n with seed + n, wrapping at 2^32, in order', async () => {
    const orders: DraftRequest[] = []
    const engine = createDraftEngine({
      draw: async (order) => {
        orders.push(order)
        await new Promise((resolve) => setTimeout(resolve, order.seed === 2 ** 32 - 1 ? 20 : 1))
        return pictureOf(order)
      },
    })
    const result = await engine.render(
      { ...request, seed: 2 ** 32 - 1, count: 3 },
      contextWith(new AbortController().signal),
    )
    expect(result.files.map((f) => f.seed)).toEqual([2 ** 32 - 1, 0, 1])
    expect(orders.every((o) => o.mime === 'image/webp')).toBe(true)
  })

  it('reports progress that never falls and ends at 1', async () => {
    const progress: number[] = []
    const engine = createDraftEngine({ draw: async (order) => pictureOf(order) })
    await engine.render({ ...request, count: 4 }, contextWith(new AbortController().signal, progress))
    expect(progress).toEqual([0, 0.25, 0.5, 0.75, 1])
  })

  it('rejects with the reason of an abort and draws no more', async () => {
    const abort = new AbortController()
    let ended = 0
    const engine = createDraftEngine({
      draw: (_, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            ended++
            reject(new Error('stopped'))
          }),
        ),
    })
    const rendering = engine.render({ ...request, count: 2 }, contextWith(abort.signal))
    const reason = new Error('cancelled by its owner')
    abort.abort(reason)
    await expect(rendering).rejects.toBe(reason)
    expect(ended).toBe(2)
  })

  it('turns an unknown failure into engine.failed and keeps the cause', async () => {
    const cause = new Error('no paper')
    const engine = createDraftEngine({ draw: () => Promise.reject(cause) })
    const rendering = engine.render(request, contextWith(new AbortController().signal))
    await expect(rendering).rejects.toMatchObject({ code: 'engine.failed', cause })
  })

  it('refuses a style it does not have', async () => {
    const engine = createDraftEngine({ draw: async (order) => pictureOf(order) })
    const rendering = engine.render({ ...request, style: 'oil' }, contextWith(new AbortController().signal))
    await expect(rendering).rejects.toBeInstanceOf(DomainError)
  })
})
