import { describe, expect, it } from 'vitest'

import { createTranslate } from '@/platform/i18n/create-translate'
import { en } from '../translations/errors/en'
import { pl } from '../translations/errors/pl'
import { RANKS, type Rank } from '@/platform/kernel/rank'
import type { Container, EngineInfo } from '@/platform/ports/container'

import { quotaExceeded, quotaOf } from './quota'

interface Case {
  readonly used: number
  /** Seconds, negative. */
  readonly ends: number | null
  readonly count: number
  readonly registration?: 'open' | 'closed'
  readonly rank?: Rank
  readonly perDay?: number
}

const refuse = ({ used, ends, count, registration = 'open', rank = 'guest', perDay = 3 }: Case) => {
  const container = {
    database: { query: () => Promise.resolve([{ used, ends }]) },
    settings: { registration },
  } as unknown as Container
  return quotaExceeded(container, { ownerKey: 'g:1', rank, count, quota: { perDay, engines: ['draft'] } })
}

const translate = createTranslate({ en: { errors: en }, pl: { errors: pl } })
const sentence = async (one: Case): Promise<string> => {
  const { code, params } = await refuse(one)
  return translate('pl', `errors.${code}`, params)
}

describe('quotaExceeded', () => {
  it('names minutes when it is soon', async () => {
    const text = await sentence({ used: 3, ends: -(24 * 3_600 - 150), count: 1 })
    expect(text).toContain('Nie został już żaden. Następny będzie można narysować za 3 minuty.')
  })

  it('says how many are left when they are fewer than asked for', async () => {
    const text = await sentence({ used: 1, ends: -3_600, count: 3 })
    expect(text).toContain('Zostały 2 szkice, mniej niż w tym zleceniu. Tyle naraz będzie można narysować')
    expect(text).toContain('za ok. 23 godziny.')
  })

  it('names no time for more than the limit itself, and still says when to come back', async () => {
    const wish = { used: 0, ends: null, count: 4 }
    expect(await sentence(wish)).not.toContain('będzie można')
    expect((await refuse(wish)).params.retryAfterSeconds).toBe(86_400)
  })

  it('says to come back at once when a place has just become free', async () => {
    expect((await refuse({ used: 2, ends: null, count: 1 })).params.retryAfterSeconds).toBe(1)
  })

  it('offers an account only where accounts are open', async () => {
    const wish = { used: 3, ends: -60, count: 1 }
    expect(await sentence(wish)).toContain('Z kontem rysujesz dalej od razu.')
    expect(await sentence({ ...wish, registration: 'closed' })).not.toMatch(/kont/i)
  })
  it('speaks to an account of its own limit, in the same words, and offers none', async () => {
    const text = await sentence({ used: 20, ends: -(24 * 3_600 - 150), count: 1, rank: 'user', perDay: 20 })
    expect(text.replaceAll('\u00a0', ' ')).toBe(
      'Twoje konto ma 20 obrazów z tego silnika na 24 godziny. Nie został już żaden. Następny będzie można narysować za 3 minuty. Opis jest zachowany.',
    )
  })

  it('refuses a rank that has no pictures at all without naming a time', async () => {
    const none = { used: 0, ends: null, count: 1, perDay: 0 }
    expect((await refuse(none)).code).toBe('auth.required')
    expect((await refuse({ ...none, rank: 'user' })).code).toBe('rank.tooLow')
  })
})

describe('quotaOf', () => {
  const engine = (id: string, usesGpu: boolean): EngineInfo => ({
    id,
    usesGpu,
    digitalSourceType: 'algorithmicMedia',
    styles: [],
    estimateSeconds: 1,
  })
  const [draft, sdxl, flux] = [engine('draft', false), engine('sdxl', true), engine('flux', true)]
  const container = {
    engineCatalog: [draft, sdxl, flux],
    settings: {
      limits: {
        draftPicturesPerDay: { guest: 5, user: null, creator: null, admin: null, 'super-admin': null },
        gpuPicturesPerDay: { guest: 0, user: 20, creator: 200, admin: null, 'super-admin': null },
      },
    },
  } as unknown as Container

  it('limits drafts of guests only', () => {
    const limits = RANKS.map((rank) => quotaOf(rank, draft, container))
    expect(limits).toEqual([{ perDay: 5, engines: ['draft'] }, null, null, null, null])
  })

  it('counts all engines on a graphics card together, by rank', () => {
    const limits = RANKS.map((rank) => quotaOf(rank, flux, container))
    expect(limits.map((quota) => quota && quota.perDay)).toEqual([0, 20, 200, null, null])
    expect(limits[1]?.engines).toEqual(['sdxl', 'flux'])
  })
})
