import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { EnvError, parseEnv, type EnvSource } from './env'

const faultsOf = (source: EnvSource): readonly { name: string; message: string }[] => {
  try {
    parseEnv(source)
    return []
  } catch (error) {
    if (error instanceof EnvError) return error.faults
    throw error
  }
}

describe('the environment', () => {
  it('may be empty: everything has a default', () => {
    expect(parseEnv({})).toMatchObject({
      NODE_ENV: 'production',
      PORT: 3_000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      KADR_DATA: resolve('var'),
      KADR_REGISTRATION: 'open',
      KADR_GUEST_PICTURES_PER_DAY: 5,
      KADR_REQUESTS_PER_MINUTE_GUEST: 100,
      KADR_REQUESTS_PER_MINUTE_USER: 1_000,
      KADR_REQUESTS_PER_MINUTE_ADDRESS: 600,
      KADR_LEASE_MS: 15_000,
      KADR_RENDER_TIMEOUT_MS: 300_000,
      KADR_RECONCILE_MS: 1_000,
      WORKER_PORT: 0,
    })
  })

  it('reports five faults at once, each by its name', () => {
    const faults = faultsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://localhost/kadr',
      REDIS_URL: 'not a URL',
      KADR_SECRET: 'too short',
      KADR_LEASE_MS: 'soon',
    })
    expect(faults.map(({ name, message }) => `${name}: ${message}`)).toEqual([
      'PORT: must be a whole number from 1 to 65535',
      'DATABASE_URL: must be a URL that starts with postgres:// or postgresql://',
      'REDIS_URL: must be a URL that starts with redis:// or rediss://',
      'KADR_SECRET: must have 32 characters or more',
      'KADR_LEASE_MS: must be a whole number from 1000 to 600000',
    ])
    expect(new EnvError(faults).message.split('\n')).toHaveLength(5)
  })

  it('never repeats a wrong secret in a message', () => {
    expect(
      JSON.stringify(faultsOf({ KADR_SECRET: 'hunter2', DATABASE_URL: 'mysql://me:hunter3@x/y' })),
    ).not.toMatch(/hunter/)
  })

  it.each([
    ['KADR_REGISTRATION', 'must be open or closed'],
    ['KADR_LOG_LEVEL', 'must be debug, info, warn or error'],
    ['KADR_INSTANCE_NAME', 'must have 60 characters at most'],
    ['PUBLIC_URL', 'must be a URL that starts with http:// or https://'],
  ])('says which values %s allows', (name, sentence) => {
    expect(faultsOf({ [name]: 'x'.repeat(61) })).toEqual([{ name, message: sentence }])
  })

  it('takes an empty value for one that is left out', () => {
    expect(parseEnv({ PORT: '', KADR_SECRET: '', PUBLIC_URL: '' })).toEqual(parseEnv({}))
  })

  it('ignores unknown variables', () => {
    expect(parseEnv({ PATH: '/usr/bin', KADR_UNKNOWN: 'x' })).not.toHaveProperty('KADR_UNKNOWN')
  })

  it.each([
    [{ PORT: '8080' }, 'http://localhost:8080'],
    [{ PUBLIC_URL: 'https://kadr.example.org/' }, 'https://kadr.example.org'],
    [{ PUBLIC_URL: 'https://kadr.example.org///' }, 'https://kadr.example.org'],
    [{ PUBLIC_URL: 'HTTPS://Kadr.Example.org:443' }, 'https://kadr.example.org'],
  ])('turns %o into the public URL %s', (source, url) => {
    expect(parseEnv(source).PUBLIC_URL).toBe(url)
  })

  it('looks for waiting jobs less often where Redis wakes workers', () => {
    expect(parseEnv({ REDIS_URL: 'redis://localhost' }).KADR_RECONCILE_MS).toBe(5_000)
    expect(parseEnv({ REDIS_URL: 'redis://localhost', KADR_RECONCILE_MS: '300' }).KADR_RECONCILE_MS).toBe(300)
  })

  it.each([
    ['PORT', '0'],
    ['PORT', '3000.5'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'ftp://kadr.example.org'],
    ['PUBLIC_URL', 'kadr.example.org'],
    ['PUBLIC_URL', 'https://example.org/kadr'],
    ['PUBLIC_URL', 'https://example.org/?kadr'],
    ['PUBLIC_URL', 'https://me:secret@example.org'],
    ['REDIS_URL', 'http://localhost:6379'],
    ['KADR_REGISTRATION', 'invited'],
    ['KADR_GUEST_PICTURES_PER_DAY', '0'],
    ['KADR_WORKER_CONCURRENCY', '65'],
    ['KADR_LEASE_MS', '999'],
    ['KADR_RENDER_TIMEOUT_MS', '999'],
    ['KADR_RECONCILE_MS', '99'],
    ['WORKER_PORT', '65536'],
    ['KADR_LOG_LEVEL', 'verbose'],
    ['KADR_INSTANCE_NAME', 'x'.repeat(61)],
  ])('refuses %s=%s, and only that', (name, value) => {
    expect(faultsOf({ [name]: value }).map((fault) => fault.name)).toEqual([name])
  })
})
