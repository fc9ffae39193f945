import type { Endpoint, SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload'

import { boundRead } from './bounded-reads'
import { boundWrite } from './bounded-writes'
import { type CanUsePanel, PREFERENCES, restrictPreferences } from './panel-preferences'
import { refuseHiddenPaths } from './query-paths'

const isOfVersions = ({ path }: Endpoint): boolean => /^\/versions\b/.test(path)
const isOfConfirmation = ({ path }: Endpoint): boolean => path.startsWith('/verify/')

interface Features {
  readonly hasVersions: boolean
  readonly hasConfirmation: boolean
}

/** Payload makes routes for versions and confirmation where neither is switched on: such a call fails within its SQL statement. */
const withoutUnsupportedRoutes = (
  endpoints: SanitizedCollectionConfig['endpoints'],
  { hasVersions, hasConfirmation }: Features,
) =>
  endpoints &&
  endpoints.filter(
    (one) => (hasVersions || !isOfVersions(one)) && (hasConfirmation || !isOfConfirmation(one)),
  )

const hardenCollection = (
  collection: SanitizedCollectionConfig,
  canUsePanel: CanUsePanel,
): SanitizedCollectionConfig => {
  const { endpoints, hooks, versions, auth } = collection
  const hardened = {
    ...collection,
    // Nobody reads Payload's own collections through GraphQL: the panel uses REST.
    graphQL: collection.slug.startsWith('payload-') ? (false as const) : collection.graphQL,
    endpoints: withoutUnsupportedRoutes(endpoints, {
      hasVersions: Boolean(versions),
      hasConfirmation: Boolean(auth?.verify),
    }),
    hooks: {
      ...hooks,
      beforeOperation: [boundRead, boundWrite, refuseHiddenPaths, ...hooks.beforeOperation],
    },
  }
  return collection.slug === PREFERENCES ? restrictPreferences(hardened, canUsePanel) : hardened
}

const hardenGlobal = (global: SanitizedGlobalConfig): SanitizedGlobalConfig => ({
  ...global,
  endpoints: withoutUnsupportedRoutes(global.endpoints, {
    hasVersions: Boolean(global.versions),
    hasConfirmation: false,
  }),
})

/**
 * Closes what Payload leaves open by default: lists and changes without a limit, filters and orders by hidden fields, routes of
 * versions that do not exist, the panel's preferences for everybody. Call it with the sanitized configuration, to which Payload
 * has added its own collections, so that none is left out.
 */
export const hardenPayload = (config: SanitizedConfig, canUsePanel: CanUsePanel): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((one) => hardenCollection(one, canUsePanel)),
  globals: config.globals.map(hardenGlobal),
})
