import { expect, it } from 'vitest'

import { STORED_RANKS } from '@/platform/kernel/rank'

import { mails } from './mails'

it('shows the mailbox in the panel to the Super Admin alone', () => {
  const { hidden } = mails.admin ?? {}
  const isHidden = (rank: string) =>
    typeof hidden === 'function' && hidden({ user: { id: '1', rank } as never })
  expect(STORED_RANKS.filter((rank) => !isHidden(rank))).toEqual(['super-admin'])
  expect(isHidden('root')).toBe(true)
})
