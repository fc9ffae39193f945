import { readCookie } from '@/platform/http/cookies'
import { readGuestOwnerKey } from '@/platform/http/guest-cookie'
import { type Caller, userOwnerKey } from '@/platform/kernel/caller'
import type { Container } from '@/platform/ports/container'

import { createReadToken, type ReadToken } from './session-token'

/** The session cookie that Payload sets on sign-in: its cookie prefix and `-token`. */
export const SESSION_COOKIE = 'kadr-token'

export interface CallerKeys {
  /** Signs guests' cookies. */
  readonly guest: Buffer
  /** What Payload is configured with. */
  readonly payloadSecret: string
}

const bearerOf = (headers: Headers): string | null => {
  const given = /^(?:Bearer|JWT) (\S+)$/.exec(headers.get('authorization') ?? '')
  return given?.[1] ?? readCookie(headers, SESSION_COOKIE)
}

type Parts = Pick<Container, 'accounts' | 'clock'>

const findPerson = async ({ accounts }: Parts, read: ReadToken, token: string): Promise<Caller | null> => {
  const session = await read(token)
  const user = session && (await accounts.find(session.accountId))
  if (!user) return null
  return { user, rank: user.rank, ownerKey: userOwnerKey(user.id), signedInUntilMs: session.untilMs }
}

/**
 * Who is asking, by bearer token or session cookie, else the signed guest cookie. Never throws for a bad token. The token is
 * read without asking anybody, the account is at most five seconds old.
 */
export const createResolveCaller = (parts: Parts, { guest, payloadSecret }: CallerKeys) => {
  const read = createReadToken(payloadSecret, parts.clock)
  return async (headers: Headers): Promise<Caller> => {
    const token = bearerOf(headers)
    const person = token ? await findPerson(parts, read, token) : null
    return person ?? { user: null, rank: 'guest', ownerKey: readGuestOwnerKey(headers, guest) }
  }
}
