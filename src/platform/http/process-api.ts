/** Answers everything under `API_PATH`. */
export type ApiAnswer = (request: Request) => Promise<Response>

export const API_PATH = '/api/v1'

const KEY = Symbol.for('kadr.api')
type Global = typeof globalThis & { [KEY]?: Promise<ApiAnswer> }

/**
 * The API of this process: one, whichever bundle asks. It is made in Next.js's bundle, where Payload lives, and answered
 * from the web server's, without Next.js in between.
 */
export const shareApi = (create: () => Promise<ApiAnswer>): Promise<ApiAnswer> => {
  const scope = globalThis as Global
  return (scope[KEY] ??= create())
}

/** @throws Error before it has been made */
export const sharedApi = (): Promise<ApiAnswer> => {
  const api = (globalThis as Global)[KEY]
  if (!api) throw new Error('The API is not up')
  return api
}
