import createMiddleware from 'next-intl/middleware'
import { NextResponse, type NextRequest } from 'next/server'

import { loadEnv, type Env } from '@/platform/config/env'
import { routing } from '@/platform/i18n/routing'
import { randomToken } from '@/platform/kernel/ids'
import { NONCE_HEADER, REQUEST_ID_HEADER } from '@/plugins/site/contract'
import { areaOf, contentSecurityPolicy } from '@/plugins/site/server'

const CSP_HEADER = 'content-security-policy'
const NONCE_BYTES = 18

const localise = createMiddleware(routing)

let env: Env | undefined
/** Read at the first request, not while building. */
const currentEnv = (): Env => (env ??= loadEnv())

/**
 * Before every page: finds its language, and sends the policies that belong to its area. The nonce is also set on the
 * request, where Next.js reads it for its own scripts.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const { NODE_ENV } = currentEnv()
  const area = areaOf(request.nextUrl.pathname)
  const nonce = randomToken(NONCE_BYTES)
  const requestId = randomToken()
  const policy = contentSecurityPolicy(area, nonce, NODE_ENV === 'development' ? 'development' : 'production')
  request.headers.set(CSP_HEADER, policy)
  request.headers.set(NONCE_HEADER, nonce)
  request.headers.set(REQUEST_ID_HEADER, requestId)

  const response = area === 'admin' ? NextResponse.next({ request }) : localise(request)
  response.headers.set(CSP_HEADER, policy)
  response.headers.set(REQUEST_ID_HEADER, requestId)
  return response
}

/** Everything but the API, Next's own files and the few public files, named one by one: a page may have a dot in it. */
export const config = {
  matcher: ['/((?!api/|_next/|favicon\\.ico$|icon|apple-icon|landing/|manifest\\.webmanifest$).*)'],
}
