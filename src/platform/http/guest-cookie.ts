import { createHmac, timingSafeEqual } from 'node:crypto'

import { guestOwnerKey } from '../kernel/caller'
import { isUuid, uuidv8 } from '../kernel/ids'
import { readCookie, serializeCookie } from './cookies'

export const GUEST_COOKIE = 'kadr-guest'
const SECRET = /^[\da-f]{32}$/i
/** Of 32 random digits fewer than eight different ones come up about four times in 10⁸: such a key was typed. */
const DIGITS_MIN = 8
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

/**
 * Id of a guest who writes for the first time: the same for the same write, so that one whose answer was lost on the way, sent
 * again without a cookie, comes from the same guest.
 *
 * @param idempotencyKey - as sent. Only 128 bits in hex, a UUID or without its hyphens, are taken for a secret of the writer:
 *   with a word that two people of one household or class may choose alike, one would get the other's cookie
 * @param write - what else makes it one of its kind
 * @returns null when the key can be guessed: every such write comes from another guest
 */
export const repeatableGuestId = (
  key: Buffer,
  idempotencyKey: string,
  write: readonly string[],
): string | null => {
  const digits = idempotencyKey.replaceAll('-', '').toLowerCase()
  if (!SECRET.test(digits) || new Set(digits).size < DIGITS_MIN) return null
  return uuidv8(
    createHmac('sha256', key)
      .update(JSON.stringify([idempotencyKey, ...write]))
      .digest(),
  )
}

/** `Set-Cookie` of a new guest. */
export const guestCookie = (id: string, key: Buffer, isSecure: boolean): string =>
  serializeCookie(GUEST_COOKIE, `${id}.${sign(id, key)}`, { maxAgeSeconds: THIRTY_DAYS_SECONDS, isSecure })
