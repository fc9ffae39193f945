import type { AfterErrorHook } from 'payload'

interface Refusal {
  readonly name?: string
  readonly message?: string
  readonly isPublic?: boolean
}

/**
 * Answers with the message of a public error. Payload passes on the message of an error that has a name, and takes the name from the class:
 * in a minified build its own `APIError` has none, and every such refusal became "An unknown error occurred."
 */
export const keepPublicMessage: AfterErrorHook = ({ error, graphqlResult }) => {
  const { name, message, isPublic } = error as Refusal
  if (graphqlResult || name || !message || isPublic !== true) return
  return { response: { errors: [{ message }] } }
}
