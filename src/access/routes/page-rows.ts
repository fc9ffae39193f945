import { everybody, from, type Row, type Rows } from './row'

const OK = everybody(200)
const MISSING = everybody(404)
const FILE: Row = { nobody: OK }
/** Whoever is signed in has no need of it and is sent on. */
const FOR_GUESTS = from('user', 307, 200)

/** Pages, and files that stand under an address of their own, by the folders of `src/app` and `public`. */
export const PAGE_ROWS: Rows = {
  'page /:locale': { nobody: OK },
  'page /:locale/register': { nobody: FOR_GUESTS },
  'page /:locale/sign-in': { nobody: FOR_GUESTS },
  'page /:locale/setup': { nobody: OK },
  'page /:locale/studio': { own: OK, private: OK },
  'page /:locale/library': { own: OK },
  'page /:locale/library/bin': { own: OK },
  'page /:locale/pictures/:id': { public: OK, unlisted: MISSING, private: MISSING, binned: MISSING },
  'page /:locale/s/:token': { link: OK, private: MISSING },

  'route /api/:slug': { nobody: MISSING },
  'route /api/graphql': { nobody: everybody(405) },
  'route /api/health/live': { nobody: OK },
  'route /api/health/ready': { nobody: OK },

  'file /apple-icon.png': FILE,
  'file /favicon.ico': FILE,
  'file /icon.svg': FILE,
  'file /manifest.webmanifest': FILE,
  'file /icons/app-192.png': FILE,
  'file /icons/app-512.png': FILE,
  'file /icons/maskable-512.png': FILE,
  'file /landing/fox.webp': FILE,
  'file /landing/lighthouse.webp': FILE,
  'file /landing/robot.webp': FILE,
  'file /landing/town.webp': FILE,
}

/** Guests are sent to the panel's sign-in, people below Admin to where it says that it is not theirs. */
const PANEL = from('admin', 200, 307)
const FOR_ADMINS: Row = { nobody: PANEL }
const FOR_SUPER_ADMINS: Row = { nobody: [307, 307, 307, 404, 200] }
const FOR_NOBODY: Row = { nobody: from('admin', 404, 307) }
/** What may not be read is as what is missing: the panel goes back to its list. */
const BACK = everybody(307)

/** Views of the panel, all under one page of ours; the walk over Payload compares their names with the collections. */
export const PANEL_ROWS: Rows = {
  'page /admin': FOR_ADMINS,
  'page /admin/login': { nobody: FOR_GUESTS },
  'page /admin/account': { own: PANEL },
  'page /admin/collections/users': FOR_ADMINS,
  'page /admin/collections/media': FOR_ADMINS,
  'page /admin/collections/media/:id': { public: PANEL, private: BACK, unlisted: BACK, binned: BACK },
  'page /admin/collections/mails': FOR_SUPER_ADMINS,
  'page /admin/collections/setup-links': FOR_NOBODY,
  'page /admin/collections/jobs': FOR_NOBODY,
  'page /admin/collections/outbox': FOR_NOBODY,
  'page /admin/collections/workers': FOR_NOBODY,
  'page /admin/collections/payload-kv': FOR_NOBODY,
  'page /admin/collections/payload-preferences': FOR_NOBODY,
  'page /admin/collections/payload-migrations': FOR_NOBODY,
  'page /admin/globals/limits': FOR_SUPER_ADMINS,
}
