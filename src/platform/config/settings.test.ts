import { describe, expect, it } from 'vitest'

import { parseEnv } from './env'
import { deriveKey, requireSecret } from './secret'
import { settingsOf } from './settings'

const SECRET = 'x'.repeat(32)

describe('settings', () => {
  it('are what slices may know of the environment', () => {
    const env = parseEnv({
      KADR_REGISTRATION: 'closed',
      KADR_GUEST_PICTURES_PER_DAY: '7',
      KADR_INSTANCE_NAME: ' Dom ',
    })
    expect(settingsOf(env, SECRET)).toEqual({
      publicUrl: 'http://localhost:3000',
      isSecure: false,
      instanceName: 'Dom',
      secret: SECRET,
      registration: 'closed',
      leaseMs: 15_000,
      renderTimeoutMs: 300_000,
      reconcileMs: 1_000,
      lanes: { cpu: 2, gpu: 4, media: 1, io: 2 },
      limits: {
        requestsPerMinute: { guest: 100, user: 1_000, address: 600 },
        signInsPerTenMinutes: 20,
        registrationsPerTenMinutes: 20,
        resetsPerHour: 10,
        submitsPerMinute: 60,
        draftPicturesPerDay: { guest: 7, user: null, creator: null, admin: null, 'super-admin': null },
        gpuPicturesPerDay: { guest: 0, user: 20, creator: 200, admin: null, 'super-admin': null },
        guestsPerAddress: 20,
        queueWeight: { guest: 1, user: 2, creator: 3, admin: 3, 'super-admin': 3 },
      },
    })
  })

  it('are secure when people come over https', () => {
    const isSecure = (url: string) => settingsOf(parseEnv({ PUBLIC_URL: url }), SECRET).isSecure
    expect([isSecure('https://kadr.example.org'), isSecure('http://kadr.example.org')]).toEqual([true, false])
  })
})

describe('keys', () => {
  it('are 32 bytes, the same each time, another for each purpose and each secret', () => {
    const key = deriveKey(SECRET, 'one')
    expect(key).toHaveLength(32)
    expect(deriveKey(SECRET, 'one')).toEqual(key)
    expect(deriveKey(SECRET, 'two')).not.toEqual(key)
    expect(deriveKey('y'.repeat(32), 'one')).not.toEqual(key)
  })

  it('need a secret, except while building', () => {
    expect(requireSecret(SECRET, false)).toBe(SECRET)
    expect(requireSecret(SECRET, true)).toBe(SECRET)
    expect(() => requireSecret(undefined, false)).toThrow('KADR_SECRET is not set')
    expect(requireSecret(undefined, true)).not.toBe('')
  })
})
