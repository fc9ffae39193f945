import type { SanitizedConfig } from 'payload'

import type { Endpoint } from '@/platform/http/endpoint'

interface PayloadEndpoint {
  readonly method: string
  readonly path: string
}

/** A part by name takes any value, so it also takes what a later route has written out. */
const covers = (earlier: PayloadEndpoint, later: PayloadEndpoint): boolean => {
  const [pattern, parts] = [earlier.path.split('/'), later.path.split('/')]
  const fits = pattern.every(
    (part, index) => part === parts[index] || (part.startsWith(':') && parts[index] !== ''),
  )
  return earlier.method === later.method && pattern.length === parts.length && fits
}

/** Of two routes that take the same address the first one answers: the second is never reached. */
const reachable = (endpoints: readonly PayloadEndpoint[]): PayloadEndpoint[] =>
  endpoints.filter(
    (endpoint, index) => !endpoints.slice(0, index).some((earlier) => covers(earlier, endpoint)),
  )

const named = (prefix: string, endpoints: readonly PayloadEndpoint[] | false | undefined): string[] =>
  reachable(endpoints || []).map(
    ({ method, path }) => `${method.toUpperCase()} ${prefix}${path === '/' ? '' : path}`,
  )

/** Added by @payloadcms/next when the first request comes: a picture for links to the panel. No table names it. */
const PREVIEW_PICTURE = 'GET /api/og'

/** Every REST route of the running configuration: collections, globals, root. */
export const payloadRoutes = ({ collections, globals, endpoints }: SanitizedConfig): string[] => [
  ...collections.flatMap(({ slug, endpoints: own }) => named(`/api/${slug}`, own)),
  ...globals.flatMap(({ slug, endpoints: own }) => named(`/api/globals/${slug}`, own)),
  ...named('/api', endpoints).filter((route) => route !== PREVIEW_PICTURE),
]

/** Every endpoint of ours, and the document that describes them. */
export const apiRoutes = (endpoints: readonly Endpoint[]): string[] => [
  ...named('/api/v1', endpoints),
  'GET /api/v1/openapi.json',
]

export interface Unnamed {
  readonly withoutRow: readonly string[]
  readonly withoutRoute: readonly string[]
}

/** What the table does not name, and what it names that is not there. */
export const compareRoutes = (routes: readonly string[], rows: readonly string[]): Unnamed => ({
  withoutRow: routes.filter((route) => !rows.includes(route)),
  withoutRoute: rows.filter((row) => !routes.includes(row)),
})
