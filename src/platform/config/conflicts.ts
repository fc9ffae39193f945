import { isIP } from 'node:net'

/** What the rules below read; a setting that is wrong by itself is left out. */
export interface Addresses {
  readonly PORT?: number
  readonly HOST?: string
  readonly WORKER_PORT?: number
  readonly DATABASE_URL?: string
  readonly REDIS_URL?: string
  readonly KADR_DATABASE?: 'embedded' | 'server'
}

export interface Conflict {
  readonly name: 'PORT' | 'WORKER_PORT'
  readonly message: string
}

const DEFAULT_PORTS = { DATABASE_URL: 5_432, REDIS_URL: 6_379 } as const

type Server = keyof typeof DEFAULT_PORTS

const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '::']

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** Port of a server that runs on this machine; null for one elsewhere, or none. */
const localPortOf = (env: Addresses, name: Server): number | null => {
  const url = env[name]
  // The launcher's own choice: the embedded database took a port that was free.
  if (!url || (name === 'DATABASE_URL' && env.KADR_DATABASE === 'embedded')) return null
  const { hostname, port } = new URL(url)
  if (!isLoopback(hostname.replace(/^\[|\]$/g, ''))) return null
  return port === '' ? DEFAULT_PORTS[name] : Number(port)
}

const serverConflicts = (env: Addresses, name: Conflict['name']): Conflict[] => {
  const { HOST } = env
  const port = env[name]
  if (!port || !HOST || !(isLoopback(HOST) || EVERY_ADDRESS.includes(HOST))) return []
  return (Object.keys(DEFAULT_PORTS) as Server[])
    .filter((server) => localPortOf(env, server) === port)
    .map((server) => ({ name, message: `must be another port than that of ${server} (${port})` }))
}

/**
 * Settings that are right by themselves and cannot be right together. Only what is certain: whether somebody passes the port of
 * PUBLIC_URL on to PORT (a reverse proxy, a container's published port) cannot be known here.
 */
export const conflictsOf = (env: Addresses): Conflict[] => [
  ...serverConflicts(env, 'PORT'),
  ...(env.WORKER_PORT && env.WORKER_PORT === env.PORT
    ? [{ name: 'WORKER_PORT' as const, message: `must be another port than PORT (${env.PORT})` }]
    : []),
  ...serverConflicts(env, 'WORKER_PORT'),
]
