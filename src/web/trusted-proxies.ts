import { BlockList, isIP } from 'node:net'

export const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** `::ffff:192.0.2.1` is 192.0.2.1 seen through a dual-stack socket (RFC 4291 §2.5.5.2). */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/**
 * Whether an address is that of a proxy of ours.
 *
 * @param networks - addresses and CIDR blocks, as the environment has checked them
 */
export const createTrust = (networks: readonly string[]): ((address: string) => boolean) => {
  const trust = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    if (prefix === undefined) trust.addAddress(address, familyOf(address))
    else trust.addSubnet(address, Number(prefix), familyOf(address))
  }
  return (address) => isIP(address) !== 0 && trust.check(address, familyOf(address))
}
