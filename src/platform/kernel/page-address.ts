/**
 * Why a page cannot work under the address that it was opened at. `insecure`: the studio is set up for https and the page came
 * without, so the browser keeps no cookie of ours. `foreign`: what the page sends names an origin that is not ours, and is refused.
 */
export type AddressFault = 'insecure' | 'foreign'

export interface PageAddress {
  /** Scheme, host and port that the browser shows. */
  readonly origin: string
  /** `Host` of the page's request as it reached the server; a reverse proxy may have changed it. */
  readonly host: string | null
}

/**
 * Null where everything works: under PUBLIC_URL, and over plain http under every other name of the machine.
 *
 * @param publicUrl - scheme, host and port of PUBLIC_URL
 */
export const addressFault = ({ origin, host }: PageAddress, publicUrl: string): AddressFault | null => {
  if (origin === publicUrl || !URL.canParse(origin)) return null
  const page = new URL(origin)
  if (page.protocol === 'http:' && publicUrl.startsWith('https://')) return 'insecure'
  return page.host === host ? null : 'foreign'
}
