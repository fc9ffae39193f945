import { everybody, from, others, type AccessRows } from '@/platform/slices/access-row'

const OK = everybody(200)
/** Missing and forbidden look the same. */
const MISSING = everybody(404)
/** For people with an account; whoever has none is asked to sign in first. */
const SHARING = from('user', 200, 401)
const NOT_TO_SHARE = from('user', 404, 401)

/** Rank opens nothing here that is somebody else's. */
export const ACCESS: AccessRows = {
  api: {
    'GET /api/v1/media': { own: OK, binned: OK, public: OK },
    'GET /api/v1/media/:id': { own: OK, ...others(MISSING), public: OK },
    'PATCH /api/v1/media/:id': { own: OK, ...others(MISSING) },
    'DELETE /api/v1/media/:id': { own: OK, ...others(MISSING) },
    'POST /api/v1/media/:id/restore': { own: OK, ...others(MISSING) },
    'GET /api/v1/media/:id/file': { own: OK, ...others(MISSING), public: OK, link: OK },
    'POST /api/v1/media/:id/link': { own: SHARING, ...others(NOT_TO_SHARE) },
    'DELETE /api/v1/media/:id/link': { own: SHARING, ...others(NOT_TO_SHARE) },
  },
  pages: {
    'page /:locale/library': { own: OK },
    'page /:locale/library/bin': { own: OK },
    'page /:locale/pictures/:id': { public: OK, unlisted: MISSING, private: MISSING, binned: MISSING },
    'page /:locale/s/:token': { link: OK, private: MISSING },
  },
}
