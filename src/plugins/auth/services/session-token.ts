import { createHash, createSecretKey } from 'node:crypto'

import { jwtVerify } from 'jose'
import { JWT_AUTH_VERSION } from 'payload'
import { z } from 'zod'

import type { Clock } from '@/platform/ports/clock'

/** What Payload signs of an account; there are other collections that it could sign for. */
const Claims = z.object({ id: z.string(), collection: z.literal('users'), exp: z.number() })

export interface Session {
  readonly accountId: string
  /** In milliseconds since 1970. */
  readonly untilMs: number
}

/** Null for a token that is forged, damaged, over, or for something else. */
export type ReadToken = (token: string) => Promise<Session | null>

/** What Payload signs with, as it derives it from the secret that it is configured with. */
export const signingSecretOf = (payloadSecret: string): string =>
  createHash('sha256').update(payloadSecret).digest('hex').slice(0, 32)

/** Reads the tokens that Payload signs at sign-in, without asking anybody (RFC 7519, HS256 only). */
export const createReadToken = (payloadSecret: string, clock: Pick<Clock, 'now'>): ReadToken => {
  const key = createSecretKey(signingSecretOf(payloadSecret), 'utf8')
  return async (token) => {
    try {
      const options = { algorithms: ['HS256'], currentDate: clock.now() }
      const { payload, protectedHeader } = await jwtVerify(token, key, options)
      const claims = Claims.safeParse(payload)
      if (protectedHeader.authVersion !== JWT_AUTH_VERSION || !claims.success) return null
      return { accountId: claims.data.id, untilMs: claims.data.exp * 1_000 }
    } catch {
      return null
    }
  }
}
