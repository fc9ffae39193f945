import type { Endpoint, Method } from './endpoint'

export interface RouteMatch {
  readonly endpoint: Endpoint
  readonly params: Readonly<Record<string, string>>
}

export type RouteResult = RouteMatch | { readonly allowed: readonly Method[] } | null

const split = (path: string): string[] => path.split('/').filter(Boolean)

const matchPath = (pattern: readonly string[], parts: readonly string[]): Record<string, string> | null => {
  if (pattern.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const given = parts[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = given
    else if (part !== given) return null
  }
  return params
}

/**
 * Finds the endpoint of a path. Null: no such path; `allowed`: the path is there under other methods.
 * Parts are compared as sent, undecoded, so that an encoded slash or dot never becomes another path.
 *
 * @throws Error when two endpoints share a method and a path
 */
export const createRouter = (endpoints: readonly Endpoint[]) => {
  const seen = new Set<string>()
  const routes = endpoints.map((endpoint) => {
    const name = `${endpoint.method} ${endpoint.path.replace(/:[^/]+/g, ':')}`
    if (seen.has(name)) throw new Error(`two endpoints answer ${name}`)
    seen.add(name)
    return { endpoint, pattern: split(endpoint.path) }
  })
  return (method: string, path: string): RouteResult => {
    const parts = split(path)
    const here = routes.flatMap(({ endpoint, pattern }) => {
      const params = matchPath(pattern, parts)
      return params ? [{ endpoint, params }] : []
    })
    if (here.length === 0) return null
    const wanted = method === 'HEAD' ? 'get' : method.toLowerCase()
    return (
      here.find(({ endpoint }) => endpoint.method === wanted) ?? {
        allowed: here.map(({ endpoint }) => endpoint.method),
      }
    )
  }
}
