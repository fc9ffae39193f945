import { beforeEach, describe, expect, it } from 'vitest'

import { parseEnv } from '../config/env'
import { settingsOf } from '../config/settings'
import type { Caller } from '../kernel/caller'
import { DomainError } from '../kernel/domain-error'
import type { Container } from '../ports/container'
import type { RateLimit, RateLimiter } from '../ports/rate-limiter'
import { PEER_HEADER } from './client-address'
import { guardPayload } from '../payload/guard-payload'
import { takeLimits } from './limits'

const GUEST: Caller = { user: null, rank: 'guest', ownerKey: null }
const person = (id: string): Caller => ({
  user: { id, email: '', name: '', rank: 'user', locale: 'en' },
  rank: 'user',
  ownerKey: `u:${id}`,
})

const settings = settingsOf(
  parseEnv({
    KADR_REQUESTS_PER_MINUTE_GUEST: '3',
    KADR_REQUESTS_PER_MINUTE_USER: '4',
    KADR_REQUESTS_PER_MINUTE_ADDRESS: '6',
  }),
  'x'.repeat(32),
)

/** Windows that never end. */
const createCounter = (): RateLimiter => {
  const used = new Map<string, number>()
  const consume: RateLimiter['consume'] = ({ bucket, points, windowMs }, key) => {
    const count = (used.get(`${bucket} ${key}`) ?? 0) + 1
    used.set(`${bucket} ${key}`, count)
    const remaining = Math.max(0, points - count)
    return Promise.resolve({ isAllowed: count <= points, remaining, resetMs: windowMs })
  }
  return {
    consume,
    async consumeAll(takes) {
      let decision = { isAllowed: true, remaining: 0, resetMs: 0 }
      for (const { limit, key } of takes) if (decision.isAllowed) decision = await consume(limit, key)
      return decision
    },
    reset: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

const withLimiter = (limiter: RateLimiter): Container =>
  ({
    settings,
    limiter,
    newId: () => 'id',
    log: { error: () => undefined },
    translate: (_: string, key: string) => key,
    settingsSync: { announce: () => Promise.resolve() },
  }) as unknown as Container

let container: Container
beforeEach(() => {
  container = withLimiter(createCounter())
})

/** How many of ten calls pass. */
const passes = async (caller: Caller, address: string): Promise<number> => {
  let passed = 0
  for (let call = 0; call < 10; call += 1) {
    await takeLimits(container, {}, { caller, address }).then(
      () => (passed += 1),
      () => undefined,
    )
  }
  return passed
}

describe('everybody’s limit', () => {
  it('is the address’s for guests', async () => {
    expect([await passes(GUEST, 'a'), await passes(GUEST, 'a'), await passes(GUEST, 'b')]).toEqual([3, 0, 3])
  })

  it('is the account’s for the signed-in, wherever they come from', async () => {
    expect([await passes(person('1'), 'a'), await passes(person('1'), 'b')]).toEqual([4, 0])
  })

  it('is the address’s, too, for many accounts behind it, which guests there do not use up', async () => {
    expect(await passes(GUEST, 'a')).toBe(3)
    expect([await passes(person('1'), 'a'), await passes(person('2'), 'a')]).toEqual([4, 2])
    expect(await passes(person('3'), 'b')).toBe(4)
  })

  it('says when to come back', async () => {
    await passes(GUEST, 'a')
    await expect(takeLimits(container, {}, { caller: GUEST, address: 'a' })).rejects.toMatchObject({
      code: 'request.rateLimited',
      params: { retryAfterSeconds: 60 },
    })
  })
})

it('takes an endpoint’s limit from the settings in force', async () => {
  const limit = {
    bucket: 'x',
    points: () => settings.limits.queueWeight.user,
    windowMs: 1_000,
    per: 'caller',
  } as const
  const take = () =>
    takeLimits(container, { limit, countsTowardsLimit: false }, { caller: GUEST, address: 'a' })
  await take()
  await take()
  await expect(take()).rejects.toMatchObject({ code: 'request.rateLimited' })
})

describe('Payload’s routes while points cannot be counted', () => {
  const seen: RateLimit[] = []
  const limiter: RateLimiter = {
    consume: () => Promise.reject(new Error('all are taken at once')),
    consumeAll: (takes) => {
      seen.push(...takes.map(({ limit }) => limit))
      return takes.some(({ limit }) => limit.isFailClosed)
        ? Promise.reject(new DomainError('server.unavailable'))
        : Promise.resolve({ isAllowed: true, remaining: 1, resetMs: 1 })
    },
    reset: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
  const ask = (path: string, method: string) => {
    const guard = guardPayload({
      container: withLimiter(limiter),
      resolveCaller: () => Promise.resolve(GUEST),
    })
    const request = new Request(`http://localhost:3000${path}`, { method, headers: { [PEER_HEADER]: 'a' } })
    return guard(request, () => Promise.resolve(new Response('let in')))
  }

  it.each([
    '/api/users/login',
    '/api/users/forgot-password',
    '/api/users/reset-password',
    '/api/users/log%69n',
  ])('lets nobody through %s', async (path) => {
    const answer = await ask(path, 'POST')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  })

  it.each([
    ['/api/users/me', 'GET'],
    ['/api/users/logout', 'POST'],
  ])('stays open for %s', async (path, method) => {
    expect(await (await ask(path, method)).text()).toBe('let in')
  })

  it('takes the sign-in’s points from the settings in force', async () => {
    await ask('/api/users/login', 'POST')
    expect(seen.findLast(({ bucket }) => bucket === 'login')).toMatchObject({ points: 20, windowMs: 600_000 })
  })
})
