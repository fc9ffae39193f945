import {
  Forbidden,
  NotFound,
  type Access,
  type Endpoint,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

import { canUseAdminPanel } from '@/access/admin-panel'

export const PREFERENCES = 'payload-preferences'

/** Payload's own handler fails with an error of the database where the key is missing, or somebody else's. */
const forget = async (req: PayloadRequest): Promise<Response> => {
  const key = req.routeParams?.key
  const { docs } = await req.payload.find({
    collection: PREFERENCES,
    where: { key: { equals: key } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const [found] = docs
  if (!found) throw new NotFound(req.t)
  const doc = await req.payload.delete({ collection: PREFERENCES, id: found.id, overrideAccess: false, req })
  return Response.json({ doc, message: req.t('general:deletedSuccessfully') })
}

const guard = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    if (!canUseAdminPanel({ req })) throw new Forbidden(req.t)
    const isForgetting = endpoint.method === 'delete' && endpoint.path === '/:key'
    return isForgetting ? forget(req) : endpoint.handler(req)
  },
})

const forPanel =
  (own: Access): Access =>
  (args) =>
    canUseAdminPanel(args) && own(args)

/** The panel's memory of columns and open groups: for those who may use the panel, each their own. By itself for everybody. */
export const closePreferences = (collection: SanitizedCollectionConfig): SanitizedCollectionConfig => {
  const { create, read, update, delete: remove } = collection.access
  return {
    ...collection,
    access: {
      ...collection.access,
      create: forPanel(create),
      read: forPanel(read),
      update: forPanel(update),
      delete: forPanel(remove),
    },
    endpoints: collection.endpoints && collection.endpoints.map(guard),
  }
}
