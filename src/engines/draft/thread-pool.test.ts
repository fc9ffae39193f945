import { performance } from 'node:perf_hooks'
import { afterEach, describe, expect, it } from 'vitest'
import type { DraftRequest } from './draw'
import { createDrawPool, type DrawPool } from './thread-pool'

const fromSource = new URL('./draft-thread.dev.mjs', import.meta.url)
const script = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
/** Crashes on the prompt `crash`, never answers `hang`, else gives back the seed. */
const PUPPET = script(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id, request }) => {
    if (request.prompt === 'crash') process.exit(3)
    if (request.prompt === 'hang') return
    parentPort.postMessage({ id, picture: { bytes: new Uint8Array([request.seed]) } })
  })
`)

const request: DraftRequest = {
  prompt: 'a fox in a forest at night',
  width: 512,
  height: 512,
  seed: 1,
  style: 'book',
  mime: 'image/webp',
}

let pool: DrawPool
const never = new AbortController().signal
afterEach(() => pool.close())

describe('drawing threads', () => {
  it('draw a real picture without holding up the caller', async () => {
    pool = createDrawPool({ entry: fromSource })
    await pool.draw(request, never)
    // The loop's own share of the time, not its lateness: a busy machine makes any loop late.
    const before = performance.eventLoopUtilization()
    const [a, b] = await Promise.all([pool.draw(request, never), pool.draw({ ...request, seed: 2 }, never)])
    const { active, utilization } = performance.eventLoopUtilization(before)
    expect(Buffer.from(a.bytes.subarray(8, 12)).toString()).toBe('WEBP')
    expect(Buffer.compare(a.bytes, b.bytes)).not.toBe(0)
    expect(utilization, `${active} ms`).toBeLessThan(0.25)
  }, 60_000)

  it('serve more drawings than there are threads', async () => {
    pool = createDrawPool({ entry: PUPPET, size: 2 })
    const pictures = await Promise.all([1, 2, 3, 4, 5].map((seed) => pool.draw({ ...request, seed }, never)))
    expect(pictures.map((p) => p.bytes[0])).toEqual([1, 2, 3, 4, 5])
  })

  it('survive a crash: that drawing fails, the next one is drawn', async () => {
    pool = createDrawPool({ entry: PUPPET, size: 1 })
    await expect(pool.draw({ ...request, prompt: 'crash' }, never)).rejects.toMatchObject({
      code: 'engine.failed',
    })
    expect((await pool.draw({ ...request, seed: 9 }, never)).bytes[0]).toBe(9)
  })

  it('stop at once on abort and free the thread', async () => {
    pool = createDrawPool({ entry: PUPPET, size: 1 })
    const abort = new AbortController()
    const hanging = pool.draw({ ...request, prompt: 'hang' }, abort.signal)
    const queued = pool.draw({ ...request, seed: 4 }, never)
    const reason = new Error('cancelled')
    abort.abort(reason)
    await expect(hanging).rejects.toBe(reason)
    expect((await queued).bytes[0]).toBe(4)
  })

  it('drop a waiting drawing that is aborted', async () => {
    pool = createDrawPool({ entry: PUPPET, size: 1 })
    const abort = new AbortController()
    const hanging = pool.draw({ ...request, prompt: 'hang' }, never)
    const queued = pool.draw(request, abort.signal)
    abort.abort(new Error('changed my mind'))
    await expect(queued).rejects.toThrow('changed my mind')
    await Promise.all([expect(hanging).rejects.toMatchObject({ code: 'engine.unavailable' }), pool.close()])
  })
})
