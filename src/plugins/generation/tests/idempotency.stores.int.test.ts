import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'

import { Job } from '../contract'
import { ask, JOBS } from './job-client'

let app: TestApp
let user: TestClient
beforeAll(async () => {
  app = await startTestApp()
  user = app.as(await app.seed.user('user'))
})
afterAll(() => app.stop())

const jobsWithKey = async (key: string): Promise<number> =>
  (await app.container.database.query('SELECT 1 FROM jobs WHERE idempotency_key = $1', [key])).length

it('gives the same job for the same key and body, however often it is sent', async () => {
  const answers = [await ask(user, {}, 'the-same-key'), await ask(user, {}, 'the-same-key')]
  expect(answers.map(({ status }) => status)).toEqual([202, 202])
  const [first, second] = answers.map((answer) => answer.data(Job))
  expect(second?.id).toBe(first?.id)
  expect(second?.seed).toBe(first?.seed)
})

it('takes the order of the fields and left-out defaults for the same body', async () => {
  const one = { kind: 'image', prompt: 'a fox', width: 64, height: 64 }
  const other = { height: 64, count: 1, width: 64, negativePrompt: '', prompt: '  a fox ', kind: 'image' }
  const headers = { 'idempotency-key': 'order-of-fields' }
  const ids = [await user.post(JOBS, one, headers), await user.post(JOBS, other, headers)]
  expect(ids.map((answer) => answer.status)).toEqual([202, 202])
  expect(new Set(ids.map((answer) => answer.data(Job).id)).size).toBe(1)
})

it('refuses the same key with another body, and changes nothing', async () => {
  const first = (await ask(user, { prompt: 'a fox' }, 'two-bodies')).data(Job)
  const refused = await ask(user, { prompt: 'a bear' }, 'two-bodies')
  expect(refused.status).toBe(409)
  expect(refused.error.code).toBe('generation.idempotencyMismatch')
  expect((await user.get(`${JOBS}/${first.id}`)).data(Job).prompt).toBe('a fox')
  expect(await jobsWithKey('two-bodies')).toBe(1)
})

it('makes one job of twenty requests sent at once', async () => {
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(user, {}, key)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(new Set(answers.map((answer) => answer.data(Job).id)).size).toBe(1)
  expect(await jobsWithKey(key)).toBe(1)
})

it('keeps the keys of two people apart', async () => {
  const other = app.as(await app.seed.user('user'))
  const [mine, theirs] = await Promise.all([ask(user, {}, 'shared-key'), ask(other, {}, 'shared-key')])
  expect(mine.data(Job).id).not.toBe(theirs.data(Job).id)
})

it.each([
  ['missing', undefined],
  ['empty', ''],
  ['too short', 'seven77'],
  ['too long', 'k'.repeat(129)],
  ['with a space inside', 'two words here'],
  ['with a tab inside', 'two\twords-here'],
  ['beyond ASCII', 'klucz-żółty'.normalize('NFC').replace(/ż|ó|ł/g, 'é')],
])('refuses a key that is %s, with a sentence', async (_, key) => {
  const headers = key === undefined ? undefined : { 'idempotency-key': key }
  const answer = await user.post(JOBS, { kind: 'image', prompt: 'a fox' }, headers)
  expect(answer.status).toBe(400)
  expect(answer.error).toMatchObject({ code: 'generation.idempotencyKeyInvalid' })
})

it.each([
  ['8 characters', '8-chars-'],
  ['128 characters', 'k'.repeat(128)],
])('accepts a key of %s', async (_, key) => {
  expect((await ask(user, {}, key)).status).toBe(202)
})
