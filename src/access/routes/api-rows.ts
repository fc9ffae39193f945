import { everybody, from, others, type Rows } from './row'

const OK = everybody(200)
/** Missing and forbidden look the same. */
const MISSING = everybody(404)
/** For people with an account; whoever has none is asked to sign in first. */
const SHARING = from('user', 200, 401)
const NOT_TO_SHARE = from('user', 404, 401)

/** Endpoints of our own. Rank opens nothing here that is somebody else's. */
export const API_ROWS: Rows = {
  'POST /api/v1/account/register': { nobody: everybody(202) },
  'POST /api/v1/account/setup': { nobody: everybody(410) },

  'POST /api/v1/generation/jobs': { own: everybody(202) },
  'GET /api/v1/generation/jobs': { own: OK },
  'GET /api/v1/generation/jobs/:id': { own: OK, private: MISSING },
  'POST /api/v1/generation/jobs/:id/cancel': { own: OK, private: MISSING },
  'POST /api/v1/generation/jobs/:id/retry': { own: everybody(202), private: MISSING },
  'POST /api/v1/generation/jobs/:id/move': { own: OK, private: MISSING },

  'GET /api/v1/media': { own: OK, binned: OK, public: OK },
  'GET /api/v1/media/:id': { own: OK, ...others(MISSING), public: OK },
  'PATCH /api/v1/media/:id': { own: OK, ...others(MISSING) },
  'DELETE /api/v1/media/:id': { own: OK, ...others(MISSING) },
  'POST /api/v1/media/:id/restore': { own: OK, ...others(MISSING) },
  'GET /api/v1/media/:id/file': { own: OK, ...others(MISSING), public: OK, link: OK },
  'POST /api/v1/media/:id/link': { own: SHARING, ...others(NOT_TO_SHARE) },
  'DELETE /api/v1/media/:id/link': { own: SHARING, ...others(NOT_TO_SHARE) },

  'GET /api/v1/events': { own: OK },
  'GET /api/v1/openapi.json': { nobody: OK },
}
