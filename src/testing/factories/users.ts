import { randomUUID } from 'node:crypto'

import { getFieldsToSign, jwtSign, type Payload } from 'payload'

import { SESSION_COOKIE } from '@/plugins/auth/server'

import type { Locale } from '@/platform/kernel/locale'
import type { StoredRank } from '@/platform/kernel/rank'
import type { Container } from '@/platform/ports/container'

export interface SeededUser {
  readonly id: string
  readonly email: string
  readonly rank: StoredRank
  readonly ownerKey: string
  /** Session of a browser that is signed in. */
  readonly cookies: Readonly<Record<string, string>>
  readonly token: string
}

export interface SeedUserOptions {
  readonly locale?: Locale
  readonly name?: string
}

const HOUR_SECONDS = 60 * 60

/** What signing in gives, without the third of a second that checking a password takes. */
const signToken = async (payload: Payload, id: string, email: string): Promise<string> => {
  const collectionConfig = payload.collections.users.config
  const fieldsToSign = getFieldsToSign({
    collectionConfig,
    email,
    user: { id, email, collection: 'users' } as never,
  })
  return (await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: HOUR_SECONDS })).token
}

/** Makes accounts that are signed in but have no password: tests of passwords make theirs by registering. */
export const createUserFactory =
  (payload: Payload, { database, newId }: Pick<Container, 'database' | 'newId'>) =>
  async (rank: StoredRank, { locale = 'en', name = 'Test' }: SeedUserOptions = {}): Promise<SeededUser> => {
    const id = newId()
    const email = `${rank}-${randomUUID()}@kadr.test`
    await database.query('INSERT INTO users (id, email, rank, locale, name) VALUES ($1, $2, $3, $4, $5)', [
      id,
      email,
      rank,
      locale,
      name,
    ])
    const token = await signToken(payload, id, email)
    return { id, email, rank, ownerKey: `u:${id}`, token, cookies: { [SESSION_COOKIE]: token } }
  }
