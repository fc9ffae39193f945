'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'

import { ApiError, NoAnswerError } from '@/platform/browser/call-api'
import { useStartLive } from '@/platform/browser/live'
import { randomKey } from '@/platform/browser/random-key'

import type { Job, SubmitInput } from '../contract'
import { postJob } from './job-calls'
import { applyJob } from './job-cache'
import { createSubmitter } from './submit-once'

export type SubmitFailure =
  /** The browser had no network, or nobody answered, or our own code broke. */
  | { readonly kind: 'offline' | 'noAnswer' | 'unexpected' }
  | { readonly kind: 'refused'; readonly message: string }
  /** The guest's pictures are used up, or fewer are left than were asked for. */
  | { readonly kind: 'limit'; readonly message: string; readonly waitSeconds: number }

const failureOf = (error: unknown): SubmitFailure => {
  if (error instanceof ApiError) {
    const message = error.fields.prompt ?? Object.values(error.fields)[0] ?? error.message
    if (error.code !== 'generation.quotaExceeded') return { kind: 'refused', message }
    return { kind: 'limit', message, waitSeconds: error.retryAfterSeconds ?? 0 }
  }
  if (!(error instanceof NoAnswerError)) return { kind: 'unexpected' }
  return { kind: navigator.onLine ? 'noAnswer' : 'offline' }
}

const wait = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs))

/** Clears a limit when its time is over. */
const useEndOfLimit = (failure: SubmitFailure | null, clear: () => void): void => {
  const waitSeconds = failure?.kind === 'limit' ? failure.waitSeconds : null
  useEffect(() => {
    if (waitSeconds === null) return
    const timer = setTimeout(clear, waitSeconds * 1_000)
    return () => clearTimeout(timer)
  }, [waitSeconds, clear])
}

/** Sends a request once per press, and says what kept it from being taken. */
export const useSubmit = () => {
  const client = useQueryClient()
  const startLive = useStartLive()
  const [submitter] = useState(() =>
    createSubmitter({ post: postJob, createKey: randomKey, wait, nowMs: () => performance.now() }),
  )
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<SubmitFailure | null>(null)
  const clearLimit = useCallback(
    () => setFailure((current) => (current?.kind === 'limit' ? null : current)),
    [],
  )
  useEndOfLimit(failure, clearLimit)

  /** @returns the job, or null when it was refused or unanswered */
  const submit = async (body: SubmitInput): Promise<Job | null> => {
    setFailure(null)
    setSending(true)
    try {
      const job = await submitter(body)
      applyJob(client, job)
      startLive()
      return job
    } catch (error) {
      setFailure(failureOf(error))
      return null
    } finally {
      setSending(false)
    }
  }

  return { submit, isSending, failure, clearLimit }
}
