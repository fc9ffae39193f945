import { deriveKey, payloadSecret } from '@/platform/config/secret'
import type { Caller } from '@/platform/kernel/caller'
import type { Container } from '@/platform/ports/container'
import { createResolveCaller as createResolver } from '@/plugins/auth/server'

/** Key that signs guests' cookies. */
export const guestKeyOf = (container: Container): Buffer =>
  deriveKey(container.settings.secret, 'guest-cookie')

export type ResolveCaller = (headers: Headers) => Promise<Caller>

/** Who is asking, by the cookies and tokens of a request; changes nothing. */
export const createResolveCaller = (container: Container): ResolveCaller =>
  createResolver(container, {
    guest: guestKeyOf(container),
    payloadSecret: payloadSecret(container.settings.secret),
  })
