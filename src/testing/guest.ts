import { randomToken } from '@/platform/kernel/ids'
import { waitFor } from './wait-for'

export interface GuestJob {
  readonly id: string
  readonly state: string
  readonly results: readonly { readonly mediaId: string }[]
}

export interface Guest {
  /**
   * Asks for pictures; large ones take long enough to be interrupted.
   *
   * @param key - idempotency key. Default a new one
   */
  submit(body?: Readonly<Record<string, unknown>>, key?: string): Promise<GuestJob>
  job(id: string): Promise<GuestJob>
  /** Waits until the job is in this state; an answer that fails in between is asked for again. */
  until(id: string, state: string, timeoutMs?: number): Promise<GuestJob>
  /** All own jobs, newest first. */
  jobs(): Promise<GuestJob[]>
  /** Ids of all own pictures. */
  media(): Promise<string[]>
  /** `ETag` of a picture's file, with its quotes. */
  etag(mediaId: string): Promise<string | null>
}

const ENDED = new Set(['done', 'failed', 'cancelled'])
/** A restarted process, its lease and its queue entry, on a machine that is busy with other tests. */
const JOB_MAX_MS = 90_000

/**
 * Somebody without an account, as a browser is one: keeps the cookie it got.
 *
 * @param address - where it says it comes from, for a studio that trusts 127.0.0.1 as its proxy; left out, from here
 */
export const createGuest = (url: string, address?: string): Guest => {
  let cookie = ''
  const call = async <Data>(path: string, init: RequestInit = {}): Promise<Data> => {
    const headers = new Headers(init.headers)
    headers.set('content-type', 'application/json')
    if (cookie) headers.set('cookie', cookie)
    if (address) headers.set('x-forwarded-for', address)
    const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers })
    const body = await answer.text()
    if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${body.slice(0, 300)}`)
    cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    return (JSON.parse(body) as { data: Data }).data
  }
  const job = (id: string) => call<GuestJob>(`/generation/jobs/${id}`)
  return {
    job,
    submit: (body = {}, key = randomToken()) =>
      call('/generation/jobs', {
        method: 'POST',
        headers: { 'idempotency-key': key },
        body: JSON.stringify({ kind: 'image', prompt: 'a fox in a forest', ...body }),
      }),
    async until(id, state, timeoutMs = JOB_MAX_MS) {
      const seen = await waitFor(
        async () => {
          const now = await job(id)
          return now.state === state || ENDED.has(now.state) ? now : null
        },
        { timeoutMs, intervalMs: 100 },
      )
      if (seen.state !== state) throw new Error(`job ${id} is ${seen.state}, not ${state}`)
      return seen
    },
    jobs: () => call<GuestJob[]>('/generation/jobs?limit=100'),
    media: async () => (await call<{ id: string }[]>('/media?scope=own&limit=100')).map(({ id }) => id),
    etag: async (mediaId) =>
      (
        await fetch(`${url}/api/v1/media/${mediaId}/file`, { method: 'HEAD', headers: { cookie } })
      ).headers.get('etag'),
  }
}
