// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'

import { ApiError, callApi, NoAnswerError } from './call-api'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(
      new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
    )

afterEach(() => {
  vi.restoreAllMocks()
})

describe('callApi', () => {
  it('sends JSON in the language of the page', async () => {
    document.documentElement.lang = 'pl'
    const fetched = answer(200, { data: 1 })
    await expect(callApi('/api/v1/x', { method: 'POST', body: { a: 1 } })).resolves.toEqual({ data: 1 })
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      headers: { 'accept-language': 'pl', 'x-kadr-locale': 'pl', 'content-type': 'application/json' },
    })
  })

  it('throws what the envelope says, with the time to wait', async () => {
    const fields = { prompt: 'Za długie.' }
    answer(
      429,
      { error: { code: 'request.rateLimited', message: 'Za dużo.', fields, requestId: 'r' } },
      { 'retry-after': '7' },
    )
    await expect(callApi('/x')).rejects.toEqual(
      new ApiError(429, 'request.rateLimited', 'Za dużo.', fields, 7),
    )
  })

  it('understands a refusal of Payload, too', async () => {
    answer(401, { errors: [{ message: 'No.' }] })
    await expect(callApi('/x')).rejects.toEqual(new ApiError(401, 'payload.refused', 'No.'))
  })

  it('takes a foreign error page for no answer', async () => {
    answer(502, '<html>Bad gateway</html>')
    await expect(callApi('/x')).rejects.toBeInstanceOf(NoAnswerError)
    answer(502, { message: 'not ours' })
    await expect(callApi('/x')).rejects.toBeInstanceOf(NoAnswerError)
  })

  it('takes a broken network for no answer, but an abort for an abort', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('network'))
    await expect(callApi('/x')).rejects.toBeInstanceOf(NoAnswerError)
    const controller = new AbortController()
    controller.abort()
    await expect(callApi('/x', { signal: controller.signal })).rejects.toBeInstanceOf(TypeError)
  })
})
