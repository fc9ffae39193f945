import { randomUUID } from 'node:crypto'

import type { RequestOptions } from '../test-app-client'
import type { Whose } from '@/platform/slices/access-row'

import type { Subject } from './seed'
import { SLICE_WALKS } from './slice-walks'

export interface Call extends RequestOptions {
  readonly method: string
  readonly path: string
}

const PASSWORD = 'correct horse battery'
const account = () => ({ email: `${randomUUID()}@walk.test`, password: PASSWORD, locale: 'en' })

/** What makes a call complete, so that nothing but the right to make it is asked for. */
const BODIES: Readonly<Record<string, (subject: Subject) => unknown>> = {
  'POST /api/v1/account/register': account,
  'POST /api/v1/account/setup': () => ({ ...account(), token: 'x'.repeat(43) }),
  'POST /api/v1/generation/jobs': () => ({ kind: 'image', prompt: 'a fox' }),
  'POST /api/v1/generation/jobs/:id/move': () => ({ to: 'first' }),
  'PATCH /api/v1/media/:id': () => ({ title: 'renamed' }),
  'POST /api/v1/media/:id/link': () => ({}),
  'POST /api/users': () => ({ ...account(), name: 'New', rank: 'user' }),
  'PATCH /api/users': () => ({ name: 'renamed' }),
  'PATCH /api/users/:id': () => ({ name: 'renamed' }),
  'POST /api/users/login': account,
  'POST /api/users/first-register': account,
  'POST /api/users/forgot-password': ({ email }) => ({ email }),
  'POST /api/users/unlock': ({ email }) => ({ email }),
  'POST /api/users/reset-password': () => ({ token: 'x'.repeat(40), password: PASSWORD }),
  'POST /api/globals/limits': () => ({ submitsPerMinute: 60 }),
  'POST /api/payload-preferences': () => ({ key: 'made', value: { made: true } }),
  'PATCH /api/payload-preferences': () => ({ value: { changed: true } }),
  'PATCH /api/payload-preferences/:id': () => ({ value: { changed: true } }),
  'POST /api/payload-preferences/:key': () => ({ value: { changed: true } }),
}

/** Fits every closed collection well enough to be refused for the right reason. */
const ANY_ROW = {
  title: 'x',
  topic: 'x',
  key: 'x',
  kind: 'image',
  subject: 'x',
  text: 'x',
  to: 'x',
  locale: 'en',
}

const bodyOf = (route: string, subject: Subject): unknown => {
  const body = BODIES[route] ?? SLICE_WALKS.bodies[route]
  if (body) return body(subject)
  const isPayloads = !route.includes('/api/v1/')
  return isPayloads && /^(POST|PATCH) /.test(route) ? ANY_ROW : undefined
}

/** Payload's lists, and its changes by a condition, are asked for the one row that they are about. */
const isByCondition = (route: string): boolean =>
  /^(GET|PATCH|DELETE) \/api\/(?!v1\/)(?!access$)[\w-]+(\/count)?$/.test(route)

const SCOPES: Readonly<Partial<Record<Whose, string>>> = { own: 'own', binned: 'bin', public: 'public' }

const queryOf = (route: string, whose: Whose, { id, token }: Subject): string => {
  if (route === 'GET /api/v1/media') return `?scope=${SCOPES[whose] ?? 'own'}`
  if (whose === 'link' && token) return `?s=${token}`
  if (isByCondition(route)) return `?where[id][equals]=${id}&depth=2`
  return route.startsWith('GET /api/') && !route.includes('/api/v1/') ? '?depth=2' : ''
}

/** The request that asks a route for a subject. */
export const buildCall = (route: string, whose: Whose, subject: Subject): Call => {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.replace(/:key/, subject.key ?? '').replace(/:id\??/, subject.id)
  const needsKey = /^POST \/api\/v1\/generation\/jobs(\/:id\/retry)?$/.test(route)
  return {
    method,
    path: path + queryOf(route, whose, subject),
    json: bodyOf(route, subject),
    headers: needsKey ? { 'idempotency-key': randomUUID() } : {},
  }
}

/** The same list once more, without a condition; null for what is no list. */
export const buildWholeList = (route: string): Call | null =>
  route.startsWith('GET ') && isByCondition(route) && !route.endsWith('/count')
    ? { method: 'GET', path: `${route.slice(4)}?limit=100&depth=2` }
    : null
