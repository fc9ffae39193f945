import type { CollectionConfig, Endpoint, Plugin } from 'payload'

import type { PayloadPart } from '@/platform/slices/payload-part'

import { setupLinks } from './collections/setup-links'
import { guardAccountData } from './services/guard-account-data'
import { guardRank, keepLastSuperAdmin } from './services/guard-rank'
import { guardResets } from './services/guard-resets'
import { hashForUnknown } from './services/hash-for-unknown'

// Payload would let the first visitor become administrator; only the one-time set-up link may.
const closedFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: () => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 }),
}

const guardUsers = (collection: CollectionConfig): CollectionConfig =>
  collection.slug === 'users'
    ? {
        ...collection,
        endpoints: [...(collection.endpoints || []), closedFirstRegister],
        hooks: {
          ...collection.hooks,
          beforeOperation: [
            ...(collection.hooks?.beforeOperation ?? []),
            hashForUnknown,
            guardResets,
            guardAccountData,
          ],
          beforeChange: [guardRank, ...(collection.hooks?.beforeChange ?? [])],
          beforeDelete: [keepLastSuperAdmin, ...(collection.hooks?.beforeDelete ?? [])],
        },
      }
    : collection

const guardAccounts: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map(guardUsers),
})

/** Accounts: set-up links, sign-in in the same time for everybody, Payload's own first user refused (form and endpoint). */
export default (): PayloadPart => ({
  collections: [setupLinks],
  panel: {
    views: { createFirstUser: { Component: '/src/plugins/auth/admin/setup-needed#SetupNeeded' } },
  },
  plugin: guardAccounts,
})
