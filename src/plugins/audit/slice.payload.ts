import type { CollectionConfig, GlobalConfig, Plugin } from 'payload'

import type { PayloadPart, PayloadParts } from '@/platform/slices/payload-part'

import { notePassword, recordAccount, recordDeletion } from './services/account-hooks'
import { recordRefusals } from './services/refusals'
import { recordSettings } from './services/settings-hooks'

type AuditOptions = Pick<PayloadParts, 'addressKey'>

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

const recordChanges =
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

/** Entries for what is done through Payload: accounts and settings. Slices write theirs through `container.audit`. */
export default (parts: PayloadParts): PayloadPart => ({ plugin: recordChanges(parts) })
