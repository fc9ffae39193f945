import { everybody, from, NONE_FOUND, others, type Row, type Rows } from '@/platform/slices/access-row'

const OK = everybody(200)
const FORBIDDEN = everybody(403)
const MEMBERS = from('user', 200, 403)
const TOP = from('super-admin', 200, 403)

/** An account below one's own rank, for Admin and above. */
const below = (refused: number): Row => ({
  user: [403, refused, refused, 200, 200],
  creator: [403, refused, refused, 200, 200],
  admin: [403, refused, refused, refused, 200],
  'super-admin': [403, refused, refused, refused, refused],
})

/** As through REST: Payload knows nobody without an account. */
const LISTED: Row = {
  own: from('user', 200, NONE_FOUND),
  ...others(everybody(NONE_FOUND)),
  public: OK,
}
const SHUT: Row = { own: FORBIDDEN, ...others(FORBIDDEN) }

/** Operations of GraphQL, with the status that REST would give. Accounts are read, never changed. */
export const GRAPHQL_ROWS: Rows = {
  'query User': { own: MEMBERS, ...below(404) },
  'query Users': { own: MEMBERS, ...below(NONE_FOUND) },
  'query countUsers': { own: MEMBERS, ...below(NONE_FOUND) },
  'query docAccessUser': { own: from('user', 200, 404) },
  'query meUser': { own: OK },
  'query initializedUser': { nobody: OK },

  'query Media': { own: from('user', 200, 404), ...others(everybody(404)), public: OK },
  'query allMedia': LISTED,
  'query countallMedia': LISTED,
  'query docAccessMedia': { nobody: OK },
  'mutation createMedia': { own: FORBIDDEN },
  'mutation updateMedia': SHUT,
  'mutation deleteMedia': SHUT,
  'mutation duplicateMedia': SHUT,

  'query Mail': { nobody: TOP },
  'query Mails': { nobody: TOP },
  'query countMails': { nobody: TOP },
  'query docAccessMail': { nobody: OK },
  'mutation createMail': { nobody: FORBIDDEN },
  'mutation updateMail': { nobody: FORBIDDEN },
  'mutation deleteMail': { nobody: TOP },
  'mutation duplicateMail': { nobody: FORBIDDEN },

  'query Access': { nobody: OK },
}
