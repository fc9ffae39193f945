import { everybody, from, type AccessRows, type Row, type Rows } from '@/platform/slices/access-row'
import {
  collectionRows,
  FOR_ADMINS,
  FOR_NOBODY,
  FOR_SUPER_ADMINS,
  PANEL_OF_ADMINS,
} from '@/platform/slices/collection-rows'

import { GRAPHQL_ROWS } from './graphql-rows'
import { MEDIA_ROWS } from './media-rows'
import { PREFERENCE_ROWS } from './preference-rows'
import { USER_ROWS } from './user-rows'

const OK = everybody(200)
const MISSING = everybody(404)
/** Whoever is signed in has no need of it and is sent on. */
const FOR_GUESTS: Row = { nobody: from('user', 307, 200) }
/** What may not be read is as what is missing: the panel goes back to its list. */
const BACK = everybody(307)
const LIMITS = from('super-admin', 200, 404)
const READ_BY_SUPER_ADMINS: Row = { nobody: from('super-admin', 200, 403) }

/** The mailbox, while there is no mail server. */
const MAIL_ROWS: Rows = collectionRows('mails', {
  GET: READ_BY_SUPER_ADMINS,
  'GET /count': READ_BY_SUPER_ADMINS,
  'GET /:id': READ_BY_SUPER_ADMINS,
  DELETE: READ_BY_SUPER_ADMINS,
  'DELETE /:id': READ_BY_SUPER_ADMINS,
})

/** To everybody below the Super Admin settings are missing. */
const SETTING_ROWS: Rows = {
  'GET /api/globals/limits': { nobody: LIMITS },
  'POST /api/globals/limits': { nobody: LIMITS },
  'POST /api/globals/limits/access': { nobody: OK },
}

const PANEL_ROWS: Rows = {
  'page /admin': FOR_ADMINS,
  'page /admin/login': FOR_GUESTS,
  'page /admin/account': { own: PANEL_OF_ADMINS },
  'page /admin/collections/users': FOR_ADMINS,
  'page /admin/collections/media': FOR_ADMINS,
  'page /admin/collections/media/:id': {
    public: PANEL_OF_ADMINS,
    private: BACK,
    unlisted: BACK,
    binned: BACK,
  },
  'page /admin/collections/mails': FOR_SUPER_ADMINS,
  'page /admin/collections/jobs': FOR_NOBODY,
  'page /admin/collections/outbox': FOR_NOBODY,
  'page /admin/collections/workers': FOR_NOBODY,
  'page /admin/collections/payload-kv': FOR_NOBODY,
  'page /admin/collections/payload-preferences': FOR_NOBODY,
  'page /admin/collections/payload-migrations': FOR_NOBODY,
  'page /admin/globals/limits': FOR_SUPER_ADMINS,
}

/** What Payload and the platform answer by themselves, and the collections that several slices share. */
export const ACCESS: AccessRows = {
  api: {
    'GET /api/v1/events': { own: OK },
    'GET /api/v1/openapi.json': { nobody: OK },
  },
  payload: {
    'GET /api/access': { nobody: OK },
    ...USER_ROWS,
    ...MEDIA_ROWS,
    ...MAIL_ROWS,
    ...PREFERENCE_ROWS,
    ...SETTING_ROWS,
    ...collectionRows('jobs'),
    ...collectionRows('outbox'),
    ...collectionRows('workers'),
    ...collectionRows('payload-kv'),
  },
  graphql: GRAPHQL_ROWS,
  pages: {
    'route /api/:slug': { nobody: MISSING },
    'route /api/graphql': { nobody: everybody(405) },
    'route /api/health/live': { nobody: OK },
    'route /api/health/ready': { nobody: OK },
  },
  panel: PANEL_ROWS,
}
