import { once } from 'node:events'
import { connect } from 'node:net'

const TIMEOUT_MS = 5_000
const POSTGRES_PORT = 5_432

/**
 * Shows that something listens where the database should be: Payload answers its absence with the end of the process.
 *
 * @throws Error with an errno, e.g. `ECONNREFUSED`, or an AbortError
 */
export const requireReachable = async (databaseUrl: string): Promise<void> => {
  const { hostname, port } = new URL(databaseUrl)
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || POSTGRES_PORT) })
  const timer = setTimeout(
    () => socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
    TIMEOUT_MS,
  )
  try {
    await once(socket, 'connect')
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}
