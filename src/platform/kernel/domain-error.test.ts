import { expect, expectTypeOf, it } from 'vitest'

import { defineErrors, DomainError, PLATFORM_ERRORS, type ErrorCode } from './domain-error'

it('has the status that its code was declared with', () => {
  expect(new DomainError('request.rateLimited', { retryAfterSeconds: 3 }).status).toBe(429)
  expect(PLATFORM_ERRORS['request.rateLimited']).toBe(429)
})

it('has the status of a code that a slice declares later', () => {
  const early = new DomainError('planted.code' as ErrorCode)
  expect(early.status).toBe(500)
  defineErrors({ 'planted.code': 410 })
  expect(early.status).toBe(410)
})

it('takes codes that are declared, of the platform and of slices, and no others', () => {
  expectTypeOf<'request.invalid'>().toExtend<ErrorCode>()
  expectTypeOf<'media.notFound'>().toExtend<ErrorCode>()
  expectTypeOf<'media.nowhere'>().not.toExtend<ErrorCode>()
})
