import type { AfterErrorHook } from 'payload'

interface Refusal {
  readonly name?: string
  readonly message?: string
  readonly isPublic?: boolean
}

/**
 * Says what a public error says. Payload passes on the sentence of an error that has a name, and takes the name from the class:
 * in a minified build its own `APIError` has none, and every such refusal became "An unknown error occurred."
 */
export const keepPublicMessage: AfterErrorHook = ({ error, graphqlResult }) => {
  const { name, message, isPublic } = error as Refusal
  if (graphqlResult || name || !message || isPublic !== true) return
  return { response: { errors: [{ message }] } }
}
