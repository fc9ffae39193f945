import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { RANKS, type Rank } from '@/platform/kernel/rank'

import { canUseAdminPanel } from './admin-panel'
import { deny, denyField } from './deny'
import { hasRank, rankOf, ranksBelow } from './ranks'
import { superAdminOnly } from './super-admin-only'
import {
  canCreateUsers,
  canDeleteUsers,
  canReadUsers,
  canSetEmail,
  canSetPassword,
  canSetRank,
  canUnlockUsers,
  canUpdateUsers,
} from './users'

const ID = '01a20954-0000-7000-8000-000000000001'

const as = (rank: Rank) =>
  ({ req: { user: rank === 'guest' ? null : { id: ID, rank } } as unknown as PayloadRequest }) as never

const SELF = { id: { equals: ID } }
const below = (...ranks: string[]) => ({ rank: { in: ranks } })

/** The whole table: who, what, and the answer. */
const TABLE = {
  panel: { rule: canUseAdminPanel, answers: [false, false, false, true, true] },
  'read users': {
    rule: canReadUsers,
    answers: [
      false,
      SELF,
      SELF,
      { or: [SELF, below('user', 'creator')] },
      { or: [SELF, below('user', 'creator', 'admin')] },
    ],
  },
  'delete users': {
    rule: canDeleteUsers,
    answers: [false, false, false, below('user', 'creator'), below('user', 'creator', 'admin')],
  },
  'unlock users': {
    rule: canUnlockUsers,
    answers: [false, false, false, below('user', 'creator'), below('user', 'creator', 'admin')],
  },
  'create users': { rule: canCreateUsers, answers: [false, false, false, true, true] },
  'set ranks': { rule: canSetRank, answers: [false, false, false, false, true] },
  mailbox: { rule: superAdminOnly, answers: [false, false, false, false, true] },
  'closed collections': { rule: deny, answers: [false, false, false, false, false] },
  'closed fields': { rule: denyField, answers: [false, false, false, false, false] },
} as const

describe.each(Object.entries(TABLE))('%s', (_, { rule, answers }) => {
  it.each(RANKS.map((rank, index) => [rank, answers[index]] as const))('%s: %o', (rank, answer) => {
    expect(rule(as(rank))).toEqual(answer)
  })
})

describe('changing accounts', () => {
  const change = (rank: Rank, data: object) => canUpdateUsers({ ...(as(rank) as object), data } as never)

  it.each(RANKS)('%s: by the rule of reading them, but for the password', (rank) => {
    for (const data of [{ name: 'x' }, { password: '' }, { password: undefined }]) {
      expect(change(rank, data)).toEqual(canReadUsers(as(rank)))
    }
    expect(change(rank, { name: 'x', password: 'long enough' })).toEqual(rank === 'guest' ? false : SELF)
  })

  it.each(RANKS)('%s: no address but their own', (rank) => {
    const ask = (id: string) => canSetEmail({ ...(as(rank) as object), id } as never)
    expect([ask(ID), ask('01a20954-0000-7000-8000-000000000002')]).toEqual([rank !== 'guest', false])
  })

  it.each(RANKS)('%s: no password but their own', (rank) => {
    const ask = (of: object) => canSetPassword({ ...(as(rank) as object), ...of } as never)
    const other = '01a20954-0000-7000-8000-000000000002'
    const isSomebody = rank !== 'guest'
    expect([ask({ id: ID }), ask({ doc: { id: ID } })]).toEqual([isSomebody, isSomebody])
    expect([ask({ id: other, doc: { id: ID } }), ask({ doc: { id: other } }), ask({})]).not.toContain(true)
  })
})

describe('ranks', () => {
  it.each([undefined, null, 'guest', 'root', 'toString'])('takes %o for a guest', (rank) => {
    const req = { user: { id: ID, rank } } as unknown as PayloadRequest
    expect(rankOf(req)).toBe('guest')
    expect(hasRank(req, 'user')).toBe(false)
  })

  it('gives only what is strictly below', () => {
    expect(RANKS.map((rank) => ranksBelow(rank).length)).toEqual([0, 0, 1, 2, 3])
    expect(ranksBelow('super-admin')).not.toContain('super-admin')
  })
})
