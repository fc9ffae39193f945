import { expect } from 'vitest'

import type { TestApp } from './test-app'
import type { TestAnswer, TestClient } from './test-app-client'

export interface Refusal {
  readonly status: number
  /** Left out, any. */
  readonly code?: string
  /** The one field that is to blame; left out, none is looked at. */
  readonly field?: string
}

/** The same account's browser in either language, at an address of its own each time. */
export interface Requester {
  readonly english: TestClient
  readonly polish: TestClient
}

/** A look inside: a stack, a file, a statement, a library's own words. */
const INSIDE = /\bat .+:\d+:\d+|node_modules|\.ts\b|Error:|SELECT|zod/i

/** Everything that is stored, counted. */
const stored = async ({ container }: Pick<TestApp, 'container'>): Promise<unknown> =>
  (
    await container.database.query(
      `SELECT (SELECT count(*) FROM jobs) AS jobs, (SELECT count(*) FROM outbox) AS outbox,
         (SELECT count(*) FROM media) AS media, (SELECT count(*) FROM users) AS users,
         (SELECT count(*) FROM media WHERE deleted_at IS NOT NULL) AS binned,
         (SELECT string_agg(DISTINCT privacy, ' ') FROM media) AS privacies`,
    )
  )[0]

const expectRefused = (answer: TestAnswer, { status, code, field }: Refusal): void => {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  if (code !== undefined) expect(answer.error.code).toBe(code)
  expect(answer.error.requestId).toBe(answer.headers.get('x-request-id'))
  expect(answer.text).not.toMatch(INSIDE)
  if (field !== undefined) expect(Object.keys(answer.error.fields ?? {})).toEqual([field])
}

/** Both languages say what is wrong, in different words, without a look inside, and nothing is written. */
export const expectRefusal = async (
  app: Pick<TestApp, 'container'>,
  { english, polish }: Requester,
  send: (client: TestClient) => Promise<TestAnswer>,
  refusal: Refusal,
): Promise<void> => {
  const before = await stored(app)
  const answers = [await send(english), await send(polish)]
  for (const answer of answers) expectRefused(answer, refusal)
  const [inEnglish = [], inPolish = []] = answers.map(({ error }) => [
    error.message,
    ...Object.values(error.fields ?? {}),
  ])
  expect(inPolish).toHaveLength(inEnglish.length)
  for (const [index, sentence] of inEnglish.entries()) {
    expect(sentence).toMatch(/[.:?]$/)
    expect(inPolish[index]).toMatch(/[.:?]$/)
    expect(inPolish[index]).not.toBe(sentence)
  }
  expect(await stored(app)).toEqual(before)
}
