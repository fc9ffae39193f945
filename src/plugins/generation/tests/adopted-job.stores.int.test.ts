import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

import { submit } from './job-client'
import { createGate, createStubEngine } from './stub-engine'

let app: TestApp
const gate = createGate()
beforeAll(async () => {
  app = await startTestApp()
  await app.startWorker({
    engine: createStubEngine(async (_, { onProgress }) => {
      onProgress({ progress: 0.25 })
      await gate.pass()
      onProgress({ progress: 0.75 })
    }),
  })
})
afterAll(() => app.stop())

const ACCOUNT = { email: 'adopted@kadr.example', password: 'mokra farba 7' }

it('sends events of a job that a guest began before registering to the account, and no longer to the guest', async () => {
  const guest = app.as('guest')
  const { id } = await submit(guest)
  await gate.reached
  const before = await guest.events()
  await before.waitFor(({ data }) => data.id === id && data.state === 'running')

  expect((await guest.post('/api/v1/account/register', { ...ACCOUNT, locale: 'en' })).status).toBe(202)
  const person = app.as('guest')
  expect((await person.post('/api/users/login', ACCOUNT)).status).toBe(200)
  const events = await person.events()
  await events.waitFor(({ data }) => data.id === id && data.state === 'running')
  const receivedBefore = before.received.length
  gate.open()

  await events.waitFor(({ data }) => data.id === id && data.progress === 0.75)
  await events.waitFor(({ type, data }) => type === 'job' && data.id === id && data.state === 'done', 25_000)
  await events.waitFor(({ type }) => type === 'media')
  expect(before.received).toHaveLength(receivedBefore)
  for (const stream of [before, events]) stream.close()
})
