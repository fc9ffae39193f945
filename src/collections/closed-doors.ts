import type { Endpoint, SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload'

import { refuseHiddenPaths } from './asked-paths'
import { boundRead } from './bounded-reads'
import { boundWrite } from './bounded-writes'
import { closePreferences, PREFERENCES } from './preferences'

const isOfVersions = ({ path }: Endpoint): boolean => /^\/versions\b/.test(path)
const isOfConfirmation = ({ path }: Endpoint): boolean => path.startsWith('/verify/')

/** Payload makes these doors whether or not there is a room: they end in the middle of a statement. */
const withRooms = (
  endpoints: SanitizedCollectionConfig['endpoints'],
  { hasVersions, hasConfirmation }: { hasVersions: boolean; hasConfirmation: boolean },
) =>
  endpoints &&
  endpoints.filter(
    (one) => (hasVersions || !isOfVersions(one)) && (hasConfirmation || !isOfConfirmation(one)),
  )

const closeCollection = (collection: SanitizedCollectionConfig): SanitizedCollectionConfig => {
  const { endpoints, hooks, versions, auth } = collection
  const closed = {
    ...collection,
    // What Payload keeps for itself and its panel is nobody's through GraphQL: the panel does not speak it.
    graphQL: collection.slug.startsWith('payload-') ? (false as const) : collection.graphQL,
    endpoints: withRooms(endpoints, {
      hasVersions: Boolean(versions),
      hasConfirmation: Boolean(auth?.verify),
    }),
    hooks: {
      ...hooks,
      beforeOperation: [boundRead, boundWrite, refuseHiddenPaths, ...hooks.beforeOperation],
    },
  }
  return collection.slug === PREFERENCES ? closePreferences(closed) : closed
}

const closeGlobal = (global: SanitizedGlobalConfig): SanitizedGlobalConfig => ({
  ...global,
  endpoints: withRooms(global.endpoints, { hasVersions: Boolean(global.versions), hasConfirmation: false }),
})

/**
 * Shuts what Payload leaves open by itself: lists and changes without end, filters and orders by what is hidden, versions where
 * there are none, the panel's preferences for everybody. Taken after Payload has added its own collections, so that none is
 * left out.
 */
export const closeDoors = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map(closeCollection),
  globals: config.globals.map(closeGlobal),
})
