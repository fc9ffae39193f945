import type { Access, FieldAccess, Where } from 'payload'

import { hasRank, rankOf, ranksBelow } from './ranks'

const itself = ({ id }: { id: string | number }): Where => ({ id: { equals: id } })

/** Yourself; Admin and above also accounts below their own rank. */
export const canReadUsers: Access = ({ req }) => {
  if (!req.user) return false
  const self = itself(req.user)
  if (!hasRank(req, 'admin')) return self
  return { or: [self, { rank: { in: ranksBelow(rankOf(req)) } }] }
}

/**
 * As reading: nobody touches an account at or above their own rank but their own. A password is set by its owner alone,
 * whatever the rank of who asks: whoever knows it sees the owner's private pictures.
 */
export const canUpdateUsers: Access = (args) => {
  const setsPassword = Boolean((args.data as { password?: unknown } | undefined)?.password)
  if (!setsPassword) return canReadUsers(args)
  return args.req.user ? itself(args.req.user) : false
}

/**
 * New accounts get their first password from whoever makes them; afterwards it is the owner's. Asked for what its panel may
 * offer, Payload names the document but not its id.
 */
export const canSetPassword: FieldAccess = ({ req, id, doc }) => {
  const owner: unknown = id ?? (doc as { id?: unknown } | undefined)?.id
  return req.user !== null && req.user.id === owner
}

/** The address belongs to its owner as the password does: whoever moves it can have a new password sent there. */
export const canSetEmail = canSetPassword

/** Accounts below one's own rank, for Admin and above; never oneself. */
const belowOwn: Access = ({ req }) =>
  hasRank(req, 'admin') ? { rank: { in: ranksBelow(rankOf(req)) } } : false

export const canDeleteUsers = belowOwn

/** Whoever has guessed a password too often waits until somebody above them, or the time, ends it. */
export const canUnlockUsers = belowOwn

export const canCreateUsers: Access = ({ req }) => hasRank(req, 'admin')

/** Ranks are given by the Super Admin alone; which rank, the collection's hook decides. */
export const canSetRank: FieldAccess = ({ req }) => hasRank(req, 'super-admin')
