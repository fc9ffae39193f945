import { createHmac } from 'node:crypto'

const BUILD_PLACEHOLDER = 'only-while-building-nothing-is-signed-with-this'

/**
 * A key for one purpose, derived from the instance's secret (HMAC-SHA-256 as a one-step KDF, NIST SP 800-108):
 * a leaked purpose key does not give away the others.
 */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  createHmac('sha256', secret).update(purpose).digest()

/** What Payload is configured with; the keys it uses itself it derives from this. */
export const payloadSecret = (secret: string): string => deriveKey(secret, 'payload').toString('hex')

/** @throws Error when a running process has no secret */
export const requireSecret = (secret: string | undefined, isBuild: boolean): string => {
  if (secret) return secret
  if (isBuild) return BUILD_PLACEHOLDER
  throw new Error('KADR_SECRET is not set: start Kadr with `make start`, or set it (32 characters or more)')
}
