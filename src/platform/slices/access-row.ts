import { isAtLeast, RANKS, type Rank } from '../kernel/rank'

/**
 * Whose thing is asked for, seen from who asks: their own, somebody else's by how it is shown, or an account by its rank.
 * `nobody`: the route is about no particular thing.
 */
export type Whose =
  | 'nobody'
  | 'own'
  | 'public'
  | 'unlisted'
  | 'private'
  | 'binned'
  | 'link'
  | 'user'
  | 'creator'
  | 'admin'
  | 'super-admin'

/** What the walk writes for 200 with an empty list: the condition that named the thing found none. */
export const NONE_FOUND = 204

/** HTTP status, or `NONE_FOUND`, for guest, User, Creator, Admin and Super Admin, in this order. */
export type Answers = readonly [number, number, number, number, number]

/** One row of the table: the answers to everybody, by whose thing it is. */
export type Row = Readonly<Partial<Record<Whose, Answers>>>

/** Rows by the name of their route, e.g. `GET /api/v1/media/:id`, `query Users`, `page /:locale/studio`. */
export type Rows = Readonly<Record<string, Row>>

/** Kinds of routes, each with a table of its own. */
export const ROUTE_KINDS = ['api', 'payload', 'graphql', 'pages', 'panel'] as const
export type RouteKind = (typeof ROUTE_KINDS)[number]

/** Who may do what with the routes of one slice. */
export interface AccessRows {
  /** Endpoints of our own. */
  readonly api?: Rows
  /** What Payload makes of collections, globals and accounts. */
  readonly payload?: Rows
  /** The same once more, through GraphQL. */
  readonly graphql?: Rows
  /** Pages and files of the site. */
  readonly pages?: Rows
  /** Views of the panel. */
  readonly panel?: Rows
}

const byRank = (answer: (rank: Rank) => number): Answers => {
  const [guest = 0, user = 0, creator = 0, admin = 0, superAdmin = 0] = RANKS.map(answer)
  return [guest, user, creator, admin, superAdmin]
}

export const everybody = (status: number): Answers => byRank(() => status)

/** One answer from a rank upwards, another below it. */
export const from = (minimum: Rank, status: number, below: number): Answers =>
  byRank((rank) => (isAtLeast(rank, minimum) ? status : below))

const OTHERS = ['public', 'unlisted', 'private', 'binned'] as const

/** The same to whoever is not the owner, however the thing is shown. */
export const others = (answers: Answers): Row => Object.fromEntries(OTHERS.map((whose) => [whose, answers]))
