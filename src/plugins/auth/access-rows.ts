import { everybody, from, type AccessRows, type Row } from '@/platform/slices/access-row'
import { collectionRows, FOR_NOBODY } from '@/platform/slices/collection-rows'

/** Whoever is signed in has no need of it and is sent on. */
const FOR_GUESTS: Row = { nobody: from('user', 307, 200) }

export const ACCESS: AccessRows = {
  api: {
    'POST /api/v1/account/register': { nobody: everybody(202) },
    'POST /api/v1/account/setup': { nobody: everybody(410) },
  },
  payload: collectionRows('setup-links'),
  pages: {
    'page /:locale/register': FOR_GUESTS,
    'page /:locale/sign-in': FOR_GUESTS,
    'page /:locale/setup': { nobody: everybody(200) },
  },
  panel: { 'page /admin/collections/setup-links': FOR_NOBODY },
}
