import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import next from 'next'

import { loadEnv } from '@/platform/config/env'
import { API_PATH, sharedApi } from '@/platform/http/process-api'
import { onEnd } from '@/platform/process/on-end'
import { notifyLauncher } from '@/platform/process/messages'
import { securityHeaders } from '@/plugins/site/server'

import { createApiListener } from './api-listener'
import { createPageOrigin } from './page-origin'
import { createPeer } from './peer'

/** What an open answer may still take when the process has to end. */
const CLOSE_GRACE_MS = 3_000

const env = loadEnv()
/** For pages, API and files alike. */
const security = Object.entries(securityHeaders(env.PUBLIC_URL))
const withPeer = createPeer(env.KADR_TRUSTED_PROXIES)
const notePageOrigin = createPageOrigin(env.KADR_TRUSTED_PROXIES)
const app = next({
  dev: env.NODE_ENV === 'development',
  dir: process.cwd(),
  hostname: env.HOST,
  port: env.PORT,
  turbopack: true,
})

await app.prepare()
const answerPage = app.getRequestHandler()
const answerApi = createApiListener(async (request) => (await sharedApi())(request))
const isForApi = ({ url = '' }: IncomingMessage): boolean => url.startsWith(`${API_PATH}/`)

const server = createServer((request, response) => {
  for (const [name, value] of security) response.setHeader(name, value)
  withPeer(request)
  notePageOrigin(request)
  const answered = isForApi(request) ? answerApi(request, response) : answerPage(request, response)
  Promise.resolve(answered).catch((error: unknown) => {
    console.error(error)
    // Half an answer must not look like a whole one.
    if (response.headersSent) return void response.destroy()
    response.statusCode = 500
    response.end()
  })
})
// In development the page's hot-reload socket.
server.on('upgrade', (request, socket, head) => void app.getUpgradeHandler()(request, socket, head))

const fail = (code: string, message: string): void => {
  notifyLauncher({ type: 'kadr.failed', code, message })
  console.error(message)
  // The message must reach the launcher before this process is gone.
  setTimeout(() => process.exit(1), 100)
}

/** Next.js answers nothing before `instrumentation.ts` is done, so an answer means that Payload and the API are up. */
const announce = async ({ port, address, family }: AddressInfo): Promise<void> => {
  const any = address === '::' || address === '0.0.0.0'
  const host = any ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  const { ok, status } = await fetch(`http://${host}:${port}/api/health/live`)
  if (!ok) throw new Error(`its own health page answers ${status}`)
  notifyLauncher({ type: 'kadr.ready', port })
}

const close = async (): Promise<void> => {
  // Event streams end themselves when they hear this: see `src/app/api/v1/live.ts`.
  process.emit('kadr:closing' as 'exit', 0)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS).unref()
  await closed
}

server.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
  fail(code, `The site cannot listen on port ${env.PORT} of ${env.HOST} (${code}).`)
})
server.listen(env.PORT, env.HOST, () => {
  announce(server.address() as AddressInfo).catch((error: unknown) => {
    fail('web', `The site does not answer: ${error instanceof Error ? error.message : String(error)}.`)
  })
})
onEnd(close)
