import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { STORED_RANKS, type Rank } from '@/platform/kernel/rank'

import { canReadMedia, MEDIA_SCOPES, visibleMedia } from './visibility'

const ID = '01a20954-0000-7000-8000-000000000001'
const PUBLIC = { privacy: { equals: 'public' } }
const NOT_BINNED = { deletedAt: { exists: false } }

const as = (rank: Rank) =>
  ({ req: { user: rank === 'guest' ? null : { id: ID, rank } } as unknown as PayloadRequest }) as never

describe('media through Payload', () => {
  it('is seen by guests when public and not in the bin', () => {
    expect(canReadMedia(as('guest'))).toEqual({ and: [PUBLIC, NOT_BINNED] })
  })

  it.each(STORED_RANKS)('lets a %s see their own besides, and no more for their rank', (rank) => {
    expect(canReadMedia(as(rank))).toEqual({
      and: [{ or: [PUBLIC, { ownerKey: { equals: `u:${ID}` } }] }, NOT_BINNED],
    })
  })
})

describe('media in our own statements', () => {
  it('is the same rule, with the owner as a parameter', () => {
    const { text, values } = visibleMedia('g:1')
    expect(text).toBe(`(m.privacy = 'public' OR m.owner_key = $1) AND m.deleted_at IS NULL`)
    expect(values).toEqual(['g:1'])
    expect(visibleMedia(null).text).toBe(`m.privacy = 'public' AND m.deleted_at IS NULL`)
  })

  it('never lists another owner’s bin, nor what is private among the public', () => {
    expect(MEDIA_SCOPES.public().text).toBe(visibleMedia(null).text)
    expect(MEDIA_SCOPES.own('g:1').text).toBe('m.owner_key = $1 AND m.deleted_at IS NULL')
    expect(MEDIA_SCOPES.bin('g:1').text).toBe('m.owner_key = $1 AND m.deleted_at IS NOT NULL')
  })
})
