import { z } from 'zod'

import { DomainError } from '../kernel/domain-error'

/** Node's names for a server that cannot be reached, and PostgreSQL's for one that is starting, ending or full. */
const OUTAGE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
])
/** SQLSTATE class 08: connection exceptions. */
const CONNECTION_STATE = /^08\w{3}$/
/** The driver's own words where it gives no code. */
const OUTAGE_MESSAGE =
  /^(Connection terminated|Client has encountered a connection error|Query read timeout|timeout (exceeded|expired))/i

const CAUSES_MAX = 5

const isOutage = (error: unknown, depth = 0): boolean => {
  if (!(error instanceof Error) || depth > CAUSES_MAX) return false
  const { code } = error as NodeJS.ErrnoException
  if (code !== undefined && (OUTAGE_CODES.has(code) || CONNECTION_STATE.test(code))) return true
  if (OUTAGE_MESSAGE.test(error.message)) return true
  // Several addresses of one name were tried.
  if (error instanceof AggregateError && error.errors.some((one) => isOutage(one, depth + 1))) return true
  return isOutage(error.cause, depth + 1)
}

/** What a client sees of anything that was thrown; the thrown error itself is kept as the cause. */
export const asDomainError = (error: unknown): DomainError => {
  if (error instanceof DomainError) return error
  if (error instanceof z.ZodError) return new DomainError('request.invalid')
  return new DomainError(isOutage(error) ? 'server.unavailable' : 'server.internal', {}, { cause: error })
}
