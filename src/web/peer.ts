import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

import { PEER_HEADER } from '@/platform/http/client-address'

/** `::ffff:192.0.2.1` is 192.0.2.1 seen through a dual-stack socket (RFC 4291 §2.5.5.2). */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** @param networks - addresses and CIDR blocks, as the environment has checked them */
const createTrust = (networks: readonly string[]): BlockList => {
  const trust = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    if (prefix === undefined) trust.addAddress(address, familyOf(address))
    else trust.addSubnet(address, Number(prefix), familyOf(address))
  }
  return trust
}

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
const askerOf = (request: IncomingMessage, trust: BlockList): string => {
  const isOurs = (address: string): boolean => trust.check(address, familyOf(address))
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  let asker = plain(request.socket.remoteAddress ?? 'unknown')
  while (isIP(asker) !== 0 && isOurs(asker)) {
    const before = plain(forwarded.pop()?.trim() ?? '')
    if (isIP(before) === 0) return asker
    asker = before
  }
  return asker
}

/** @param raw - names and values in turn, as node has them */
const without = (raw: readonly string[], name: string): string[] =>
  raw.filter((_, at) => raw[at - (at % 2)]?.toLowerCase() !== name)

/**
 * Writes the asker's address over whatever the client claimed: limits count by it.
 *
 * @param trustedProxies - addresses and CIDR blocks whose `X-Forwarded-For` is believed. Default none
 */
export const createPeer = (trustedProxies: readonly string[] = []) => {
  const trust = createTrust(trustedProxies)
  return (request: IncomingMessage): IncomingMessage => {
    const asker = countedAs(askerOf(request, trust))
    request.headers[PEER_HEADER] = asker
    // Whoever lists headers reads them as they came over the wire.
    request.rawHeaders = [...without(request.rawHeaders, PEER_HEADER), PEER_HEADER, asker]
    return request
  }
}
