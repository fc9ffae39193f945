import { randomBytes } from 'node:crypto'

const asUuid = (bytes: Buffer, version: 7 | 8): string => {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex', 0, 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A UUID version 8 (RFC 9562 §5.8): the first 16 bytes of a digest, but for version and variant. */
export const uuidv8 = (digest: Buffer): string => asUuid(Buffer.from(digest), 8)

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of Unix time in ms, then random bits. Sorts by time, so indexes stay local.
 *
 * @param nowMs - Unix time in milliseconds
 */
export const uuidv7 = (nowMs: number): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(nowMs, 0, 6)
  return asUuid(bytes, 7)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a lower-case canonical UUID of any version: anything else cannot name a row. */
export const isUuid = (value: string): boolean => UUID.test(value)

/** A URL-safe secret of `bytes` random bytes (default 16 = 128 bits). */
export const randomToken = (bytes = 16): string => randomBytes(bytes).toString('base64url')
