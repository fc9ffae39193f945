import type { Payload } from 'payload'
import { z } from 'zod'

import { defineEndpoint, type Endpoint } from '@/platform/http/endpoint'
import type { Adopt } from '@/platform/slices/web-part'

import { RegisterBody, SetupBody } from '../contract'
import { register } from '../services/register'
import { spendSetupLink } from '../services/setup-links'

const TEN_MINUTES_MS = 10 * 60_000

/** `register` and `setup`: making accounts. Signing in and out is Payload's, under `/api/users`. */
export const createAccountEndpoints = (getPayload: () => Promise<Payload>, adopt: Adopt): Endpoint[] => [
  defineEndpoint({
    method: 'post',
    path: '/account/register',
    summary: 'Register; the same answer for a known address',
    minRank: 'guest',
    body: RegisterBody,
    response: z.object({ canSignIn: z.boolean() }),
    successStatus: 202,
    limit: {
      bucket: 'register',
      points: (limits) => limits.registrationsPerTenMinutes,
      windowMs: TEN_MINUTES_MS,
      per: 'address',
    },
    handler: async ({ body, container, caller, address }) => {
      const guestKey = caller.user ? null : caller.ownerKey
      await register(
        { payload: await getPayload(), container, adopt, actor: container.audit.actorOf(caller, address) },
        body,
        guestKey,
      )
      return { status: 202, data: { canSignIn: !container.mailer.canDeliver } }
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/account/setup',
    summary: 'Make the first Super Admin with a one-time link',
    minRank: 'guest',
    body: SetupBody,
    response: z.object({ email: z.string() }),
    successStatus: 201,
    limit: { bucket: 'setup', points: 20, windowMs: TEN_MINUTES_MS, per: 'address' },
    handler: async ({ body, container, caller, address }) => {
      const actor = container.audit.actorOf(caller, address)
      await spendSetupLink(await getPayload(), container, body, actor)
      return { status: 201, data: { email: body.email } }
    },
  }),
]
