import { APIError, NotFound } from 'payload'
import { expect, it } from 'vitest'

import { keepPublicMessage } from './public-messages'

const SENTENCE = 'This is the last Super Admin: make another one first.'

/** As a minifier leaves it. */
const nameless = (isPublic: boolean): Error => {
  const error = new APIError(SENTENCE, 403, undefined, isPublic)
  error.name = ''
  return error
}

const ask = (error: Error, rest: object = {}) => keepPublicMessage({ error, ...rest } as never)

it('answers with the message of a public error whose class has lost its name', () => {
  expect(ask(nameless(true))).toEqual({ response: { errors: [{ message: SENTENCE }] } })
})

it('leaves out the message of an error that is not public', () => {
  expect(ask(nameless(false))).toBeUndefined()
})

it('leaves alone the messages that Payload sends by itself', () => {
  expect(ask(new NotFound())).toBeUndefined()
  expect(ask(nameless(true), { graphqlResult: { message: SENTENCE } })).toBeUndefined()
})
