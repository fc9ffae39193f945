import { describe, expect, it } from 'vitest'

import { parseEnv } from './env'
import { defaultLimits } from './settings'
import { withStored } from './stored-limits'

const defaults = { registration: 'open', limits: defaultLimits(parseEnv({})) } as const

describe('settings in force', () => {
  it('are the defaults where nothing is stored', () => {
    expect(withStored({}, defaults)).toEqual(defaults)
    expect(withStored({ requests_per_minute_guest: null, registration: null }, defaults)).toEqual(defaults)
  })

  it('are the stored values, each where it belongs', () => {
    const { registration, limits } = withStored(
      {
        registration: 'closed',
        requests_per_minute_guest: 50,
        requests_per_minute_user: 61,
        requests_per_minute_address: 62,
        sign_ins_per_ten_minutes: 4,
        registrations_per_ten_minutes: 5,
        resets_per_hour: 6,
        submits_per_minute: 7,
        guests_per_address: 8,
        draft_pictures_per_day_guest: 0,
        draft_pictures_per_day_super_admin: 9,
        gpu_pictures_per_day_creator: 10,
        queue_weight_user: 11,
      },
      defaults,
    )
    expect(registration).toBe('closed')
    expect(limits).toEqual({
      requestsPerMinute: { guest: 50, user: 61, address: 62 },
      signInsPerTenMinutes: 4,
      registrationsPerTenMinutes: 5,
      resetsPerHour: 6,
      submitsPerMinute: 7,
      guestsPerAddress: 8,
      draftPicturesPerDay: { guest: 0, user: null, creator: null, admin: null, 'super-admin': 9 },
      gpuPicturesPerDay: { guest: 0, user: 20, creator: 10, admin: null, 'super-admin': null },
      queueWeight: { guest: 1, user: 11, creator: 3, admin: 3, 'super-admin': 3 },
    })
  })

  it.each([0, -1, 29, 50.5, 1_000_001, '50', true])('are the defaults where %o is stored', (value) => {
    expect(withStored({ requests_per_minute_guest: value, registration: value }, defaults)).toEqual(defaults)
  })
})
