import { isIP } from 'node:net'

const PREFIX_MAX_BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 }

/** True for an IP address, or a CIDR block such as `10.0.0.0/8` or `fd00::/8`. */
export const isNetwork = (text: string): boolean => {
  const [address = '', prefix, ...rest] = text.split('/')
  const maxBits = PREFIX_MAX_BITS[isIP(address)]
  if (maxBits === undefined || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= maxBits)
}
