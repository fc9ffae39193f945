import { createHmac, timingSafeEqual } from 'node:crypto'

import { guestOwnerKey } from '../kernel/caller'
import { isUuid } from '../kernel/ids'
import { readCookie, serializeCookie } from './cookies'

export const GUEST_COOKIE = 'kadr-guest'
const THIRTY_DAYS_SECONDS = 30 * 24 * 60 * 60

const sign = (id: string, key: Buffer): string => createHmac('sha256', key).update(id).digest('base64url')

/** Owner key of a guest whose cookie we signed; null for none, foreign or tampered ones. */
export const readGuestOwnerKey = (headers: Headers, key: Buffer): string | null => {
  const [id, signature] = (readCookie(headers, GUEST_COOKIE) ?? '').split('.')
  if (!id || !signature || !isUuid(id)) return null
  const expected = Buffer.from(sign(id, key))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given) ? guestOwnerKey(id) : null
}

/** `Set-Cookie` of a new guest. */
export const guestCookie = (id: string, key: Buffer, isSecure: boolean): string =>
  serializeCookie(GUEST_COOKIE, `${id}.${sign(id, key)}`, { maxAgeSeconds: THIRTY_DAYS_SECONDS, isSecure })
