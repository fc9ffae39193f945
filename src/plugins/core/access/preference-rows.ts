import { everybody, from, NONE_FOUND, type Rows } from '@/platform/slices/access-row'

const FORBIDDEN = everybody(403)
const PANEL = from('admin', 200, 403)

const NOT_FOUND = from('admin', NONE_FOUND, 403)

/**
 * What the panel remembers for whoever may use it: each their own. Payload's routes by key stand before those by id, and before
 * the count, and hide them. A key that is somebody else's is as one that is not there.
 */
export const PREFERENCE_ROWS: Rows = {
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
