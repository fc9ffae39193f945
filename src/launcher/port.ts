import { createServer } from 'node:net'

import { StartError } from '@/platform/instance/start-error'

const PORT_MAX = 65_535

const otherPort = (port: number): number => (port < PORT_MAX ? port + 1 : 3_000)

/** @param variable - the setting that chooses the port */
export const portSentence = (code: string, host: string, port: number, variable: string): string => {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use: stop what uses it, or choose another, e.g. ${variable}=${otherPort(port)} make start.`
    case 'EACCES':
      return `Port ${port} may not be used by this user: choose one above 1023, e.g. ${variable}=3000 make start.`
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host}: set HOST to one of its own, or to 0.0.0.0 for all.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} is not an address: set it to one of this machine's, or to 0.0.0.0 for all.`
    default:
      return `Port ${port} on ${host} cannot be opened (${code}).`
  }
}

/**
 * Shows that a port can be opened, before anything is started.
 *
 * @param variable - the setting that chooses it, for the sentence
 * @throws StartError with what to do
 */
export const requireFreePort = (
  host: string,
  port: number,
  variable: 'PORT' | 'WORKER_PORT',
): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) =>
      reject(new StartError(portSentence(code, host, port, variable))),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })

const EVERY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }

/** Where this machine itself reaches what listens on `host`. */
export const localUrlOf = (host: string, port: number): string =>
  `http://${EVERY_ADDRESS[host] ?? (host.includes(':') ? `[${host}]` : host)}:${port}`
