import { everybody, type AccessRows } from '@/platform/slices/access-row'

const OK = everybody(200)
/** Missing and forbidden look the same. */
const MISSING = everybody(404)

export const ACCESS: AccessRows = {
  api: {
    'POST /api/v1/generation/jobs': { own: everybody(202) },
    'GET /api/v1/generation/jobs': { own: OK },
    'GET /api/v1/generation/jobs/:id': { own: OK, private: MISSING },
    'POST /api/v1/generation/jobs/:id/cancel': { own: OK, private: MISSING },
    'POST /api/v1/generation/jobs/:id/retry': { own: everybody(202), private: MISSING },
    'POST /api/v1/generation/jobs/:id/move': { own: OK, private: MISSING },
  },
  pages: { 'page /:locale/studio': { own: OK, private: OK } },
}
