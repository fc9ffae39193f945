import { expect, it } from 'vitest'

import { EnvError, parseEnv, type EnvSource } from './env'

const faultsOf = (source: EnvSource): string[] => {
  try {
    parseEnv(source)
    return []
  } catch (error) {
    if (error instanceof EnvError) return error.faults.map(({ name, message }) => `${name}: ${message}`)
    throw error
  }
}

const LOCAL_DATABASE = 'postgres://kadr@localhost/kadr'
const LOCAL_REDIS = 'redis://127.0.0.1:6390'

/** Settings, and what is said of them together; the last two lists are settings that only look alike. */
const ROWS: readonly (readonly [EnvSource, readonly string[]])[] = [
  [{ PORT: '4000', WORKER_PORT: '4000' }, ['WORKER_PORT: must be another port than PORT (4000)']],
  [{ WORKER_PORT: '3000' }, ['WORKER_PORT: must be another port than PORT (3000)']],
  [{ WORKER_PORT: ' +3000 ' }, ['WORKER_PORT: must be another port than PORT (3000)']],
  [
    { PORT: '5432', DATABASE_URL: LOCAL_DATABASE },
    ['PORT: must be another port than that of DATABASE_URL (5432)'],
  ],
  [
    { PORT: '5433', HOST: '0.0.0.0', DATABASE_URL: 'postgresql://[::1]:5433/kadr' },
    ['PORT: must be another port than that of DATABASE_URL (5433)'],
  ],
  [{ PORT: '6390', REDIS_URL: LOCAL_REDIS }, ['PORT: must be another port than that of REDIS_URL (6390)']],
  [
    { WORKER_PORT: '6379', HOST: 'localhost', REDIS_URL: 'redis://localhost' },
    ['WORKER_PORT: must be another port than that of REDIS_URL (6379)'],
  ],
  [
    { PORT: '5432', WORKER_PORT: '5432', DATABASE_URL: LOCAL_DATABASE },
    [
      'PORT: must be another port than that of DATABASE_URL (5432)',
      'WORKER_PORT: must be another port than PORT (5432)',
      'WORKER_PORT: must be another port than that of DATABASE_URL (5432)',
    ],
  ],
  [
    { WORKER_PORT: '3000', KADR_LEASE_MS: 'soon', KADR_REGISTRATION: 'maybe' },
    [
      'KADR_REGISTRATION: must be open or closed',
      'KADR_LEASE_MS: must be a whole number from 1000 to 600000',
      'WORKER_PORT: must be another port than PORT (3000)',
    ],
  ],
  [
    { PORT: 'x', WORKER_PORT: '3000', DATABASE_URL: 'mysql://localhost' },
    [
      'PORT: must be a whole number from 1 to 65535',
      'DATABASE_URL: must be a URL that starts with postgres:// or postgresql://',
    ],
  ],
  [{ WORKER_PORT: '0' }, []],
  [{ WORKER_PORT: '3001' }, []],
  [{ PORT: '5432', DATABASE_URL: 'postgres://db.example/kadr' }, []],
  [{ PORT: '5432', HOST: '192.0.2.1', DATABASE_URL: LOCAL_DATABASE }, []],
  [{ PORT: '5432', DATABASE_URL: LOCAL_DATABASE, KADR_DATABASE: 'embedded' }, []],
  [{ PORT: '3202', PUBLIC_URL: 'http://localhost:8080' }, []],
  [{ PORT: '3202', PUBLIC_URL: 'https://kadr.example.org', KADR_TRUSTED_PROXIES: '127.0.0.1' }, []],
]

it('settings that cannot be right together are named with all other faults at once', () => {
  const faults = ROWS.flatMap(([source, said]) => {
    const found = faultsOf(source)
    return JSON.stringify(found) === JSON.stringify(said) ? [] : [{ source, found, said }]
  })
  expect(faults).toEqual([])
})
