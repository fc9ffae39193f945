import type { AfterErrorHook } from 'payload'

import { localize } from './localize'

const SENTENCE = {
  en: 'This value does not fit here.',
  pl: 'Ta wartość tu nie pasuje.',
} as const

/** SQLSTATE class 22, data exceptions: a word where a number, a rank or an id belongs (PostgreSQL, appendix A). */
const DATA_EXCEPTION = /^22\w{3}$/
const CAUSES_MAX = 5

const isBadValue = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null || depth > CAUSES_MAX) return false
  // A `where` that is text is read as JSON.
  if (error instanceof SyntaxError) return true
  const { code, cause, originalError } = error as { code?: unknown; cause?: unknown; originalError?: unknown }
  if (typeof code === 'string' && DATA_EXCEPTION.test(code)) return true
  return isBadValue(cause, depth + 1) || isBadValue(originalError, depth + 1)
}

/** A filter by a value that its column cannot hold is the client's mistake: 400, where Payload says 500. */
export const refuseBadValues: AfterErrorHook = ({ error, graphqlResult, req }) => {
  if (!isBadValue(error)) return
  const message = localize(SENTENCE, req)
  if (graphqlResult) return { graphqlResult: { ...graphqlResult, message, extensions: { statusCode: 400 } } }
  return { status: 400, response: { errors: [{ message }] } }
}
