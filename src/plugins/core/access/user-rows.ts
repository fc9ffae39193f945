import { everybody, from, NONE_FOUND, type Row, type Rows } from '@/platform/slices/access-row'
import { ASKABLE } from '@/platform/slices/collection-rows'

const FORBIDDEN = everybody(403)

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

/** Accounts through Payload's REST. */
export const USER_ROWS: Rows = {
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
  'POST /api/users/access/:id?': ASKABLE,

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
