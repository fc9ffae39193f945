import {
  Forbidden,
  NotFound,
  type Access,
  type Endpoint,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

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

/** Who may use the panel. */
export type CanUsePanel = (args: { readonly req: PayloadRequest }) => boolean

const guard = (endpoint: Endpoint, canUsePanel: CanUsePanel): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    if (!canUsePanel({ req })) throw new Forbidden(req.t)
    const isForgetting = endpoint.method === 'delete' && endpoint.path === '/:key'
    return isForgetting ? forget(req) : endpoint.handler(req)
  },
})

const forPanel =
  (canUsePanel: CanUsePanel) =>
  (own: Access): Access =>
  (args) =>
    canUsePanel(args) && own(args)

/** The panel's memory of columns and open groups: for those who may use the panel, each their own. By itself for everybody. */
export const restrictPreferences = (
  collection: SanitizedCollectionConfig,
  canUsePanel: CanUsePanel,
): SanitizedCollectionConfig => {
  const restricted = forPanel(canUsePanel)
  const { create, read, update, delete: remove } = collection.access
  return {
    ...collection,
    access: {
      ...collection.access,
      create: restricted(create),
      read: restricted(read),
      update: restricted(update),
      delete: restricted(remove),
    },
    endpoints: collection.endpoints && collection.endpoints.map((one) => guard(one, canUsePanel)),
  }
}
