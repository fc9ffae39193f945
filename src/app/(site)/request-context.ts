import { cookies, headers } from 'next/headers'
import { cache } from 'react'

import { getContainer } from '@/container'
import type { Caller } from '@/platform/kernel/caller'
import type { Container } from '@/platform/ports/container'
import {
  isTheme,
  NONCE_HEADER,
  REQUEST_ID_HEADER,
  THEME_COOKIE,
  type ThemeChoice,
} from '@/plugins/site/contract'

import { getCaller } from '../session'

export interface RequestFacts {
  readonly nonce: string
  readonly requestId: string
  readonly theme: ThemeChoice
}

/** What the request itself says; asks nobody, so that an error page can be rendered without a database. */
export const getRequestFacts = cache(async (): Promise<RequestFacts> => {
  const [requestHeaders, jar] = await Promise.all([headers(), cookies()])
  const theme = jar.get(THEME_COOKIE)?.value
  return {
    nonce: requestHeaders.get(NONCE_HEADER) ?? '',
    requestId: requestHeaders.get(REQUEST_ID_HEADER) ?? '',
    theme: isTheme(theme) ? theme : 'system',
  }
})

export interface RequestContext {
  readonly container: Container
  readonly caller: Caller
}

/** Who is here, and what pages read from; found once per request, however many parts of the page ask. */
export const getRequestContext = cache(async (): Promise<RequestContext> => {
  const requestHeaders = await headers()
  const [container, caller] = await Promise.all([getContainer(), getCaller(requestHeaders)])
  return { container, caller }
})
