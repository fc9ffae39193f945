import { describe, expect, it, vi } from 'vitest'

import { ApiError, NoAnswerError } from '@/platform/browser/call-api'

import type { Job, SubmitInput } from '../contract'
import { createSubmitter } from './submit-once'

const body: SubmitInput = { kind: 'image', prompt: 'lis' }
const job = { id: 'j' } as Job

const start = (...answers: (Job | Error)[]) => {
  const post = vi.fn<(body: SubmitInput, key: string) => Promise<Job>>()
  for (const answer of answers) {
    if (answer instanceof Error) post.mockRejectedValueOnce(answer)
    else post.mockResolvedValueOnce(answer)
  }
  let count = 0
  const wait = vi.fn(() => Promise.resolve())
  let clockMs = 0
  const submit = createSubmitter({
    post,
    createKey: () => `key-${(count += 1)}`,
    wait,
    nowMs: () => clockMs,
  })
  const pass = (ms: number) => (clockMs += ms)
  return { submit, wait, pass, keys: () => post.mock.calls.map(([, key]) => key) }
}

const lost = () => new NoAnswerError('lost')

describe('createSubmitter', () => {
  it('takes a double click for one press', async () => {
    const { submit, keys } = start(job, job)
    await Promise.all([submit(body), submit(body)])
    expect(keys()).toEqual(['key-1'])
  })

  it('takes a second click shortly after the answer for the same press', async () => {
    const { submit, keys, pass } = start(job, { ...job, id: 'other' })
    await submit(body)
    for (const gapMs of [150, 999]) {
      pass(gapMs)
      await expect(submit(body)).resolves.toBe(job)
    }
    expect(keys()).toEqual(['key-1'])
  })

  it('takes the next press for a new wish', async () => {
    const { submit, keys, pass } = start(job, job)
    await submit(body)
    pass(1_000)
    await submit(body)
    expect(keys()).toEqual(['key-1', 'key-2'])
  })

  it('takes other settings for a new wish, however fast', async () => {
    const { submit, keys, pass } = start(job, job)
    await submit(body)
    pass(150)
    await submit({ ...body, seed: 7 })
    expect(keys()).toEqual(['key-1', 'key-2'])
  })

  it('sends an unanswered request again with the same key', async () => {
    const { submit, keys, wait } = start(lost(), lost(), job)
    await expect(submit(body)).resolves.toBe(job)
    expect(keys()).toEqual(['key-1', 'key-1', 'key-1'])
    expect(wait.mock.calls).toEqual([[1_000], [3_000]])
  })

  it('keeps the key for the next press when nobody answered at all', async () => {
    const { submit, keys } = start(lost(), lost(), lost(), job)
    await expect(submit(body)).rejects.toBeInstanceOf(NoAnswerError)
    await submit(body)
    expect(keys()).toEqual(['key-1', 'key-1', 'key-1', 'key-1'])
  })

  it('makes a new key when the content has changed', async () => {
    const { submit, keys } = start(lost(), lost(), lost(), job)
    await submit(body).catch(() => undefined)
    await submit({ ...body, prompt: 'wilk' })
    expect(keys().at(-1)).toBe('key-2')
  })

  it('keeps the key after a server fault, drops it after a refusal', async () => {
    const { submit, keys } = start(
      new ApiError(503, 'server.unavailable', ''),
      new ApiError(429, 'generation.quotaExceeded', ''),
      job,
    )
    await submit(body).catch(() => undefined)
    await submit(body).catch(() => undefined)
    await submit(body)
    expect(keys()).toEqual(['key-1', 'key-1', 'key-2'])
  })
})
