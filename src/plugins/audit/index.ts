import type { CollectionConfig, GlobalConfig, Plugin } from 'payload'

import { notePassword, recordAccount, recordDeletion } from './services/account-hooks'
import { recordRefusals } from './services/refusals'
import { recordSettings } from './services/settings-hooks'

export interface AuditOptions {
  /** Keys the hash of network addresses: the same key as the container's. */
  readonly addressKey: Buffer
}

const auditUsers =
  ({ addressKey }: AuditOptions) =>
  (collection: CollectionConfig): CollectionConfig =>
    collection.slug === 'users'
      ? {
          ...collection,
          hooks: {
            ...collection.hooks,
            beforeChange: [...(collection.hooks?.beforeChange ?? []), notePassword],
            afterChange: [...(collection.hooks?.afterChange ?? []), recordAccount(addressKey)],
            afterDelete: [...(collection.hooks?.afterDelete ?? []), recordDeletion(addressKey)],
          },
        }
      : collection

const auditSettings =
  ({ addressKey }: AuditOptions) =>
  (global: GlobalConfig): GlobalConfig => ({
    ...global,
    hooks: {
      ...global.hooks,
      afterChange: [...(global.hooks?.afterChange ?? []), recordSettings(addressKey)],
    },
  })

/** Entries for what is done through Payload: accounts and settings. Slices write theirs through `container.audit`. */
export const auditPlugin =
  (options: AuditOptions): Plugin =>
  (config) => ({
    ...config,
    collections: (config.collections ?? []).map(auditUsers(options)),
    globals: (config.globals ?? []).map(auditSettings(options)),
    hooks: {
      ...config.hooks,
      afterError: [...(config.hooks?.afterError ?? []), recordRefusals(options.addressKey)],
    },
  })
