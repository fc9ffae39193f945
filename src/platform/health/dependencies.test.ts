import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { readinessAnswer } from './answer'
import { checkDependencies } from './dependencies'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Parts = Parameters<typeof checkDependencies>[0]

const parts = ({
  query = () => Promise.resolve([]),
  counts = () => Promise.resolve({}),
  put = () => Promise.resolve({}),
  stat = () => Promise.resolve({}),
}: Record<string, () => Promise<unknown>> = {}): Parts =>
  ({ database: { query }, queue: { counts }, files: { put, stat } }) as unknown as Parts

const away = () => Promise.reject(new Error('10.1.2.3 is away'))

describe('the check of what Kadr stands on', () => {
  it('finds everything up', async () => {
    expect(await checkDependencies(parts())).toEqual(
      ['database', 'queue', 'files'].map((name) => ({ name, isUp: true, error: null })),
    )
  })

  it.each([
    ['database', { query: away }],
    ['queue', { counts: away }],
    ['files', { put: away }],
  ])('finds the %s down by itself, and why', async (name, broken) => {
    const down = (await checkDependencies(parts(broken))).filter(({ isUp }) => !isUp)
    expect(down).toEqual([{ name, isUp: false, error: '10.1.2.3 is away' }])
  })

  it('does not believe a store that loses what it has just been given', async () => {
    const [, , files] = await checkDependencies(parts({ stat: () => Promise.resolve(null) }))
    expect(files?.isUp).toBe(false)
  })

  it('waits three seconds at most', async () => {
    const checking = checkDependencies(parts({ query: () => new Promise(() => undefined) }))
    await vi.advanceTimersByTimeAsync(3_000)
    expect((await checking)[0]).toEqual({ name: 'database', isUp: false, error: 'no answer in 3000 ms' })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is answered without reasons: those are for the administrator', async () => {
    const answer = await readinessAnswer(parts({ query: away }))
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('10.1.2.3')
    expect((await readinessAnswer(parts())).status).toBe(200)
  })
})
