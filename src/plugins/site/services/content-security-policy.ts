export type Area = 'site' | 'admin'
export type Mode = 'development' | 'production'

type Directives = Readonly<Record<string, readonly string[]>>

const ADMIN_PATH = /^\/admin(?:\/|$)/

/** Which policy an address falls under. */
export const areaOf = (pathname: string): Area => (ADMIN_PATH.test(pathname) ? 'admin' : 'site')

const SHARED: Directives = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
}

const siteDirectives = (nonce: string): Directives => ({
  ...SHARED,
  'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'"],
  'style-src': ["'self'", `'nonce-${nonce}'`],
  // Headless UI renders hidden elements with a style attribute on the server.
  'style-src-attr': ["'unsafe-inline'"],
  'frame-ancestors': ["'none'"],
})

/**
 * The panel positions its menus by inline styles, so styles cannot be held to a nonce (one beside 'unsafe-inline' would
 * switch the latter off). No 'strict-dynamic': it would let the panel's code editor load scripts from a foreign host.
 */
const adminDirectives = (nonce: string): Directives => ({
  ...SHARED,
  'script-src': ["'self'", `'nonce-${nonce}'`],
  'style-src': ["'self'", "'unsafe-inline'"],
  'worker-src': ["'self'", 'blob:'],
  'frame-ancestors': ["'self'"],
})

/** What the development server needs beyond: React evaluates code, styles come inline and unmarked. */
const loosen = (directives: Directives): Directives => ({
  ...directives,
  'script-src': [...(directives['script-src'] ?? []), "'unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
})

/**
 * The Content-Security-Policy header of a page.
 *
 * @param nonce - base64, new for every answer
 */
export const contentSecurityPolicy = (area: Area, nonce: string, mode: Mode): string => {
  const strict = area === 'admin' ? adminDirectives(nonce) : siteDirectives(nonce)
  const directives = mode === 'development' ? loosen(strict) : strict
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
