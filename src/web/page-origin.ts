import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

import { PAGE_ORIGIN_HEADER } from '@/platform/http/page-origin'

import { overwriteHeader } from './request-header'
import { createTrust, plainAddress } from './trusted-proxies'

/** What proxies add; a request with one of these did not come straight from a browser. */
const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'] as const

const firstOf = (value: string | readonly string[] | undefined): string =>
  String(value ?? '')
    .split(',')[0]
    ?.trim() ?? ''

const originOf = (scheme: string, host: string): string => {
  const isHttp = scheme === 'http' || scheme === 'https'
  const url = `${scheme}://${host}`
  return isHttp && host !== '' && URL.canParse(url) ? new URL(url).origin : ''
}

/**
 * Straight from a browser over plain http. Browsers say to https and localhost alone from where a request comes
 * (`Sec-Fetch-Site`, W3C Fetch Metadata §2): where it is there, a proxy that adds nothing may stand in between.
 */
const isDirect = (headers: IncomingHttpHeaders): boolean =>
  FORWARDING.every((name) => headers[name] === undefined) && headers['sec-fetch-site'] === undefined

/**
 * Writes down under which origin the browser shows the page: by the `Host` of a request that came straight from it, or as a proxy
 * of ours says. A proxy that is not named, or says nothing of the scheme, leaves it open: the page itself knows.
 *
 * @param trustedProxies - addresses and CIDR blocks. Default none
 */
export const createPageOrigin = (trustedProxies: readonly string[] = []) => {
  const isOurs = createTrust(trustedProxies)
  const find = ({ headers, socket }: IncomingMessage): string => {
    const host = headers.host ?? ''
    if (isOurs(plainAddress(socket.remoteAddress ?? '')) && headers['x-forwarded-proto'] !== undefined) {
      return originOf(firstOf(headers['x-forwarded-proto']), firstOf(headers['x-forwarded-host']) || host)
    }
    return isDirect(headers) ? originOf('http', host) : ''
  }
  return (request: IncomingMessage): void => overwriteHeader(request, PAGE_ORIGIN_HEADER, find(request))
}
