import { APIError, AuthenticationError, ValidationError } from 'payload'
import pino from 'pino'
import { describe, expect, it } from 'vitest'

import { createErrorEcho, errorIn } from './error-echo'

const line = (fields: object): string => JSON.stringify({ level: 50, msg: 'job failed', ...fields })

/** What Payload's logger writes of an error, as `payload.config.ts` sets it up. */
const payloadLine = (err: Error): string => {
  let written = ''
  pino({ name: 'payload' }, { write: (text: string) => void (written += text) }).error({ err })
  return written.trim()
}

describe('errorIn', () => {
  it.each([
    ['a body that is no JSON', new APIError('Invalid JSON', 400)],
    ['a field that is wrong', new ValidationError({ errors: [{ path: 'email', message: 'taken' }] })],
    ['wrong credentials', new AuthenticationError()],
  ])('leaves to the visitor %s', (_what, error) => {
    expect(payloadLine(error)).toContain(error.message)
    expect(errorIn(payloadLine(error))).toBeNull()
  })

  it.each([
    ['a fault of ours', new Error('no room')],
    ['a fault that Payload names', new APIError('no room')],
  ])('shows %s', (_what, error) => {
    expect(errorIn(payloadLine(error))).toBe('no room')
  })

  it('shows what another server refused us', () => {
    expect(errorIn(line({ err: { message: 'no such bucket', status: 404 } }))).toBe(
      'job failed: no such bucket',
    )
  })

  it.each([
    [
      'message and cause',
      line({ err: { message: 'no room', stack: 'Error: no room\n at x' } }),
      'job failed: no room',
    ],
    ['one sentence twice as one', line({ msg: 'no room', err: { message: 'no room' } }), 'no room'],
    ['a cause alone', line({ msg: '', err: { message: 'no room' } }), 'no room'],
    ['the end of a process', line({ level: 60 }), 'job failed'],
    ['what Next.js marks', ' ⨯ Error: no such page', 'Error: no such page'],
  ])('finds %s', (_what, text, expected) => {
    expect(errorIn(text)).toBe(expected)
  })

  it.each([
    ['a warning', line({ level: 40 })],
    ['plain text', 'Ready in 200 ms'],
    ['half a line', '{"level":50,"msg":"job fa'],
    ['JSON of somebody else', '{"hello":"world"}'],
    ['nothing', ''],
  ])('passes over %s', (_what, text) => {
    expect(errorIn(text)).toBeNull()
  })

  it('cuts a long one', () => {
    expect(errorIn(line({ msg: 'x'.repeat(5_000) }))).toHaveLength(300)
  })
})

it('says who it was, and the same sentence once in ten seconds', () => {
  const said: string[] = []
  let nowMs = 0
  const echo = createErrorEcho(
    'worker',
    (text) => said.push(text),
    () => nowMs,
  )
  echo(line({}))
  echo(line({}))
  echo(line({ msg: 'another' }))
  nowMs = 10_001
  echo(line({}))
  expect(said).toEqual(['worker: job failed', 'worker: another', 'worker: job failed'])
})
