import { everybody, from, NONE_FOUND, others, type Row, type Rows } from '@/platform/slices/access-row'
import { collectionRows } from '@/platform/slices/collection-rows'

const FORBIDDEN = everybody(403)

/** Payload knows nobody without an account: a guest's own pictures are behind our endpoints alone. */
const LISTED: Row = {
  own: from('user', 200, NONE_FOUND),
  ...others(everybody(NONE_FOUND)),
  public: everybody(200),
}

/** Pictures through Payload's REST. */
export const MEDIA_ROWS: Rows = collectionRows('media', {
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
