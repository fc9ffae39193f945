import type { NetworkInterfaceInfo } from 'node:os'

import type { Env } from '@/platform/config/env'

type Interfaces = NodeJS.Dict<Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[]>

const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '::']

/** Where other machines of the network reach the site, when it listens for all of them; IPv4, as people can type it. */
export const otherMachinesUrls = (
  { HOST, PORT }: Pick<Env, 'HOST' | 'PORT'>,
  interfaces: Interfaces,
): string[] => {
  if (!EVERY_ADDRESS.includes(HOST)) return []
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${PORT}`)
}
