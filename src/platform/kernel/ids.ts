import { randomBytes } from 'node:crypto'

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of Unix time in ms, then random bits. Sorts by time, so indexes stay local.
 *
 * @param nowMs - Unix time in milliseconds
 */
export const uuidv7 = (nowMs: number): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(nowMs, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a lower-case canonical UUID of any version: anything else cannot name a row. */
export const isUuid = (value: string): boolean => UUID.test(value)

/** A URL-safe secret of `bytes` random bytes (default 16 = 128 bits). */
export const randomToken = (bytes = 16): string => randomBytes(bytes).toString('base64url')
