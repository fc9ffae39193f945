import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { DomainError } from '../kernel/domain-error'
import { asDomainError } from './as-domain-error'

const withCode = (code: string) => Object.assign(new Error('x'), { code })
const thrownBy = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

describe('the error that a client sees', () => {
  it.each([
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a database that starts', withCode('57P03')],
    ['a database with too many clients', withCode('53300')],
    ['a lost connection', withCode('08006')],
    ['a connection that ended', new Error('Connection terminated unexpectedly')],
    ['a pool that waited in vain', new Error('timeout exceeded when trying to connect')],
    ['a wrapped one', new Error('Failed query', { cause: withCode('ECONNRESET') })],
    ['one of several addresses', new AggregateError([withCode('ECONNREFUSED')])],
  ])('%s is unavailable', (_, error) => {
    const converted = asDomainError(error)
    expect([converted.code, converted.status, converted.cause]).toEqual(['server.unavailable', 503, error])
  })

  it.each([
    ['a bug', new TypeError('x is not a function')],
    ['a broken rule of the database', withCode('23505')],
    ['a text', 'oops'],
    ['nothing', undefined],
  ])('%s is ours', (_, error) => {
    expect(asDomainError(error)).toMatchObject({ code: 'server.internal', status: 500, cause: error })
  })

  it('a body that does not fit is the client’s', () => {
    expect(asDomainError(thrownBy(() => z.string().parse(1))).code).toBe('request.invalid')
  })

  it('a rule of the product stays what it is', () => {
    const error = new DomainError('media.notFound')
    expect(asDomainError(error)).toBe(error)
  })

  it('ends with a cause that is its own cause', () => {
    const error = new Error('round')
    error.cause = error
    expect(asDomainError(error).code).toBe('server.internal')
  })
})
