import { API_ROWS } from './routes/api-rows'
import { GRAPHQL_ROWS } from './routes/graphql-rows'
import { PAGE_ROWS, PANEL_ROWS } from './routes/page-rows'
import { PAYLOAD_ROWS } from './routes/payload-rows'
import type { Rows } from './routes/row'

/**
 * Who may do what: rank × action × whose it is, for every route that the running product answers. A route without a row and a
 * row without a route are faults: the access walk compares both ways, asks every row as every rank, and reads the answers.
 */
export const ROUTE_TABLE = {
  /** Endpoints of our own. */
  api: API_ROWS,
  /** What Payload makes of collections, globals and accounts. */
  payload: PAYLOAD_ROWS,
  /** The same once more, through GraphQL. */
  graphql: GRAPHQL_ROWS,
  /** Pages and files of the site. */
  pages: PAGE_ROWS,
  /** Views of the panel. */
  panel: PANEL_ROWS,
} as const satisfies Record<string, Rows>
