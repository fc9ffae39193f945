import { createServer } from 'node:http'

import { loadEnv } from '@/platform/config/env'
import { checkDependencies } from '@/platform/health/dependencies'
import type { Container } from '@/platform/ports/container'

export interface HealthServer {
  close(): Promise<void>
}

/** `GET /health` of the worker on WORKER_PORT: 200 or 503 with a line per dependency; null when the port is 0. */
export const startHealthServer = async (container: Container): Promise<HealthServer | null> => {
  const { WORKER_PORT, HOST } = loadEnv()
  if (WORKER_PORT === 0) return null
  const server = createServer((request, response) => {
    void checkDependencies(container).then((dependencies) => {
      const isReady = dependencies.every(({ isUp }) => isUp)
      const body = dependencies.map(({ name, isUp }) => ({ name, status: isUp ? 'ok' : 'down' }))
      response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json' })
      response.end(request.method === 'HEAD' ? undefined : JSON.stringify({ dependencies: body }))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(WORKER_PORT, HOST, resolve)
  })
  return { close: () => new Promise((resolve) => void server.close(() => resolve())) }
}
