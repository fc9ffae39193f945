import { DomainError } from '../kernel/domain-error'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const OWN_SITES = new Set(['same-origin', 'none'])

const isOwnOrigin = (origin: string, host: string | null, publicUrl: string): boolean => {
  if (origin === publicUrl) return true
  try {
    return host !== null && new URL(origin).host === host
  } catch {
    return false
  }
}

/**
 * Refuses a changing request that another site's page made a browser send: by `Origin`, else by `Sec-Fetch-Site`
 * (OWASP Cross-Site Request Forgery Prevention, "Fetch Metadata" and "Origin"). Programs send neither; they carry
 * no cookies that a stranger could ride on.
 *
 * @throws DomainError `request.crossSite`
 */
export const refuseCrossSite = (request: Request, publicUrl: string): void => {
  if (SAFE.has(request.method)) return
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const isOwn = origin
    ? isOwnOrigin(origin, request.headers.get('host'), publicUrl)
    : site === null || OWN_SITES.has(site)
  if (!isOwn) throw new DomainError('request.crossSite', { address: publicUrl })
}
