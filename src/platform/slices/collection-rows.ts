import { everybody, from, type Row, type Rows } from './access-row'

const FORBIDDEN = everybody(403)

/** What Payload makes for every collection, without versions and without accounts. */
const COLLECTION_ROUTES = [
  'GET',
  'POST',
  'PATCH',
  'DELETE',
  'GET /count',
  'GET /:id',
  'PATCH /:id',
  'DELETE /:id',
  'POST /access/:id?',
  'POST /:id/duplicate',
] as const
type CollectionRoute = (typeof COLLECTION_ROUTES)[number]

const nameOf = (slug: string, route: CollectionRoute): string => {
  const [method, path = ''] = route.split(' ')
  return `${method} /api/${slug}${path}`
}

/** Everybody may ask what they may do; for most of them it is nothing. */
export const ASKABLE: Row = { nobody: everybody(200) }

/** Rows of a collection through Payload's REST: closed whoever asks, but for the rows given. */
export const collectionRows = (slug: string, open: Partial<Record<CollectionRoute, Row>> = {}): Rows =>
  Object.fromEntries(
    COLLECTION_ROUTES.map((route) => [
      nameOf(slug, route),
      open[route] ?? (route === 'POST /access/:id?' ? ASKABLE : { private: FORBIDDEN }),
    ]),
  )

/** Guests are sent to the panel's sign-in, people below Admin to where it says that it is not theirs. */
export const PANEL_OF_ADMINS = from('admin', 200, 307)

/** The panel's list of a collection, or the page of a global: for Admin and above. */
export const FOR_ADMINS: Row = { nobody: PANEL_OF_ADMINS }

/** A collection or global that the panel shows to the Super Admin alone; to others it is missing. */
export const FOR_SUPER_ADMINS: Row = { nobody: [307, 307, 307, 404, 200] }

/** A collection that the panel shows to nobody. */
export const FOR_NOBODY: Row = { nobody: from('admin', 404, 307) }
