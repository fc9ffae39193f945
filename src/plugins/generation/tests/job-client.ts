import { randomUUID } from 'node:crypto'

import type { TestAnswer, TestClient } from '@/testing/test-app-client'
import { waitFor } from '@/testing/wait-for'

import { Job, type JobState, type SubmitInput } from '../contract'

export const JOBS = '/api/v1/generation/jobs'

export type Wish = Partial<SubmitInput>

/** The smallest picture that the studio makes. */
const SMALL: SubmitInput = { kind: 'image', prompt: 'a fox in a forest', width: 64, height: 64 }

/** Asks for a small picture; the answer as it came. */
export const ask = (
  client: TestClient,
  wish: Wish = {},
  key: string = randomUUID(),
  headers: Readonly<Record<string, string>> = {},
): Promise<TestAnswer> => client.post(JOBS, { ...SMALL, ...wish }, { 'idempotency-key': key, ...headers })

/** Asks for a small picture that must be accepted. */
export const submit = async (client: TestClient, wish?: Wish, key?: string): Promise<Job> => {
  const answer = await ask(client, wish, key)
  if (answer.status !== 202) throw new Error(`not accepted: ${answer.status} ${answer.text}`)
  return answer.data(Job)
}

export const readJob = async (client: TestClient, id: string): Promise<Job> =>
  (await client.get(`${JOBS}/${id}`)).data(Job)

/** Waits until the job has come to a state; 25 s at most. */
export const untilState = (client: TestClient, id: string, state: JobState): Promise<Job> =>
  waitFor(
    async () => {
      const job = await readJob(client, id)
      return job.state === state && job
    },
    { timeoutMs: 25_000 },
  )
