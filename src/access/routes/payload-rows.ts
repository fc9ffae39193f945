import { everybody, from, NONE_FOUND, others, type Row, type Rows } from './row'

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

/** What may be done is told to everybody; to most of them: nothing. */
const TELLS: Row = { nobody: everybody(200) }

/** A collection that is closed through Payload, whoever asks, but for the rows given. */
const collection = (slug: string, open: Partial<Record<CollectionRoute, Row>> = {}): Rows =>
  Object.fromEntries(
    COLLECTION_ROUTES.map((route) => [
      nameOf(slug, route),
      open[route] ?? (route === 'POST /access/:id?' ? TELLS : { private: FORBIDDEN }),
    ]),
  )

/** An account below one's own rank, for Admin and above. */
const below = (status: number, refused: number, guest = refused): Row => ({
  user: [guest, refused, refused, status, status],
  creator: [guest, refused, refused, status, status],
  admin: [guest, refused, refused, refused, status],
  'super-admin': [guest, refused, refused, refused, refused],
})

const MEMBERS = from('user', 200, 403)
/** By a condition: what may not be seen, or touched, is not found. */
const FOUND_BELOW = below(200, NONE_FOUND, 403)

const USERS: Rows = {
  'GET /api/users': { own: MEMBERS, ...FOUND_BELOW },
  'GET /api/users/count': { own: MEMBERS, ...FOUND_BELOW },
  'GET /api/users/:id': { own: MEMBERS, ...below(200, 404, 403) },
  'POST /api/users': { nobody: from('admin', 201, 403) },
  'PATCH /api/users': { own: MEMBERS, ...FOUND_BELOW },
  'PATCH /api/users/:id': { own: MEMBERS, ...below(200, 403) },
  'DELETE /api/users': {
    own: from('admin', NONE_FOUND, 403),
    user: from('admin', 200, 403),
    creator: from('admin', 200, 403),
    admin: [403, 403, 403, NONE_FOUND, 200],
    'super-admin': from('admin', NONE_FOUND, 403),
  },
  'DELETE /api/users/:id': { own: FORBIDDEN, ...below(200, 403) },
  'POST /api/users/access/:id?': TELLS,

  'GET /api/users/init': { nobody: everybody(200) },
  'GET /api/users/me': { own: everybody(200) },
  'POST /api/users/login': { nobody: everybody(401) },
  'POST /api/users/logout': { own: from('user', 200, 400) },
  'POST /api/users/refresh-token': { own: from('user', 200, 403) },
  'POST /api/users/first-register': { nobody: everybody(404) },
  'POST /api/users/forgot-password': { own: FORBIDDEN, user: FORBIDDEN, 'super-admin': FORBIDDEN },
  'POST /api/users/reset-password': { nobody: FORBIDDEN },
  'POST /api/users/unlock': { own: FORBIDDEN, ...below(200, 403) },
}

/** Payload knows nobody without an account: a guest's own pictures are behind our endpoints alone. */
const LISTED: Row = {
  own: from('user', 200, NONE_FOUND),
  ...others(everybody(NONE_FOUND)),
  public: everybody(200),
}

const MEDIA: Rows = collection('media', {
  GET: LISTED,
  'GET /count': LISTED,
  'GET /:id': { own: from('user', 200, 404), ...others(everybody(404)), public: everybody(200) },
  POST: { own: FORBIDDEN },
  PATCH: { own: FORBIDDEN, ...others(FORBIDDEN) },
  DELETE: { own: FORBIDDEN, ...others(FORBIDDEN) },
  'PATCH /:id': { own: FORBIDDEN, ...others(FORBIDDEN) },
  'DELETE /:id': { own: FORBIDDEN, ...others(FORBIDDEN) },
  'POST /:id/duplicate': { own: FORBIDDEN, ...others(FORBIDDEN) },
})

/** The mailbox, while there is no mail server. */
const MAILS: Rows = collection('mails', {
  GET: { nobody: from('super-admin', 200, 403) },
  'GET /count': { nobody: from('super-admin', 200, 403) },
  'GET /:id': { nobody: from('super-admin', 200, 403) },
  DELETE: { nobody: from('super-admin', 200, 403) },
  'DELETE /:id': { nobody: from('super-admin', 200, 403) },
})

const PANEL = from('admin', 200, 403)

const NOT_FOUND = from('admin', NONE_FOUND, 403)

/**
 * What the panel remembers for whoever may use it: each their own. Payload's routes by key stand before those by id, and before
 * the count, and hide them. A key that is somebody else's is as one that is not there.
 */
const PREFERENCES: Rows = {
  'GET /api/payload-preferences': { own: PANEL, private: NOT_FOUND },
  'POST /api/payload-preferences': { own: from('admin', 201, 403) },
  'PATCH /api/payload-preferences': { own: PANEL, private: NOT_FOUND },
  'DELETE /api/payload-preferences': { own: PANEL, private: NOT_FOUND },
  'PATCH /api/payload-preferences/:id': { own: PANEL, private: FORBIDDEN },
  'POST /api/payload-preferences/access/:id?': { nobody: PANEL },
  'POST /api/payload-preferences/:id/duplicate': { own: PANEL, private: FORBIDDEN },
  'GET /api/payload-preferences/:key': { own: PANEL, private: PANEL },
  'POST /api/payload-preferences/:key': { own: PANEL, private: PANEL },
  'DELETE /api/payload-preferences/:key': { own: PANEL, private: from('admin', 404, 403) },
}

const LIMITS = from('super-admin', 200, 404)

/** Settings: to everybody below the Super Admin they are missing. */
const SETTINGS: Rows = {
  'GET /api/globals/limits': { nobody: LIMITS },
  'POST /api/globals/limits': { nobody: LIMITS },
  'POST /api/globals/limits/access': { nobody: everybody(200) },
}

/** Payload's REST: for the panel, and for scripts of Admins. */
export const PAYLOAD_ROWS: Rows = {
  'GET /api/access': { nobody: everybody(200) },
  ...USERS,
  ...MEDIA,
  ...MAILS,
  ...PREFERENCES,
  ...SETTINGS,
  ...collection('setup-links'),
  ...collection('jobs'),
  ...collection('outbox'),
  ...collection('workers'),
  ...collection('payload-kv'),
}
