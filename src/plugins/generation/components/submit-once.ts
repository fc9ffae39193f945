import { ApiError, NoAnswerError } from '@/platform/browser/call-api'

import type { Job, SubmitInput } from '../contract'

export interface SubmitterOptions {
  readonly post: (body: SubmitInput, idempotencyKey: string) => Promise<Job>
  readonly createKey: () => string
  readonly wait: (delayMs: number) => Promise<void>
  /** Milliseconds since any fixed moment; never goes back. */
  readonly nowMs: () => number
}

/** A human's double click: the second click comes after a fast answer as well as before a slow one. */
const SAME_PRESS_MS = 1_000
const RETRY_DELAYS_MS = [1_000, 3_000] as const

/** The server said no and did nothing: the next press is a new wish. Otherwise nobody knows, and the key must stay. */
const isRefusal = (error: unknown): boolean => error instanceof ApiError && error.status < 500

/**
 * Makes one job of one press: a second click while the first is under way, or with nothing changed within 1,000 ms of the
 * last click, is the same press; an unanswered request is sent again (after 1 s and 3 s) with the same Idempotency-Key, and
 * pressing again after that with nothing changed still carries it, so that a request that did arrive is not drawn twice.
 */
export const createSubmitter = ({ post, createKey, wait, nowMs }: SubmitterOptions) => {
  let running: Promise<Job> | null = null
  let accepted: { readonly content: string; readonly job: Job } | null = null
  let lastPressMs = -Infinity
  let unanswered: { readonly content: string; readonly key: string } | null = null

  const send = async (body: SubmitInput, key: string): Promise<Job> => {
    for (const delayMs of RETRY_DELAYS_MS) {
      try {
        return await post(body, key)
      } catch (error) {
        if (!(error instanceof NoAnswerError)) throw error
        await wait(delayMs)
      }
    }
    return post(body, key)
  }

  const press = async (body: SubmitInput, isQuick: boolean): Promise<Job> => {
    const content = JSON.stringify(body)
    if (isQuick && accepted?.content === content) return accepted.job
    const key = unanswered?.content === content ? unanswered.key : createKey()
    try {
      const job = await send(body, key)
      unanswered = null
      accepted = { content, job }
      return job
    } catch (error) {
      unanswered = isRefusal(error) ? null : { content, key }
      throw error
    }
  }

  return (body: SubmitInput): Promise<Job> => {
    const isQuick = nowMs() - lastPressMs < SAME_PRESS_MS
    lastPressMs = nowMs()
    running ??= press(body, isQuick).finally(() => (running = null))
    return running
  }
}
