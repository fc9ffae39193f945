import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

import { PEER_HEADER } from '@/platform/http/client-address'

import { overwriteHeader } from './request-header'
import { createTrust, plainAddress } from './trusted-proxies'

/** The eight groups of an IPv6 address (RFC 4291 §2.2). */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  if (tail === undefined) return first
  const last = tail === '' ? [] : tail.split(':')
  return [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last]
}

/** A household has a whole /64 of IPv6 addresses (RFC 6177): it counts as one. */
const countedAs = (address: string): string =>
  isIP(address) === 6
    ? `${groupsOf(address)
        .slice(0, 4)
        .map((group) => Number.parseInt(group, 16).toString(16))
        .join(':')}::/64`
    : address

/**
 * Who really asks: the socket's address, or, when that is a proxy of ours, the last address before our own proxies in
 * `X-Forwarded-For`. What a client writes into that header itself stands further left, and is never reached.
 */
const askerOf = (request: IncomingMessage, isOurs: (address: string) => boolean): string => {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  let requester = plainAddress(request.socket.remoteAddress ?? 'unknown')
  while (isOurs(requester)) {
    const before = plainAddress(forwarded.pop()?.trim() ?? '')
    if (isIP(before) === 0) return requester
    requester = before
  }
  return requester
}

/**
 * Writes the requester's address over whatever the client claimed: limits count by it.
 *
 * @param trustedProxies - addresses and CIDR blocks whose `X-Forwarded-For` is believed. Default none
 */
export const createPeer = (trustedProxies: readonly string[] = []) => {
  const isOurs = createTrust(trustedProxies)
  return (request: IncomingMessage): IncomingMessage => {
    overwriteHeader(request, PEER_HEADER, countedAs(askerOf(request, isOurs)))
    return request
  }
}
