import type { z } from 'zod'

import type { Caller } from '../kernel/caller'
import type { Locale } from '../kernel/locale'
import type { Rank } from '../kernel/rank'
import type { Container } from '../ports/container'
import type { Limits } from '../ports/studio-settings'

export type Method = 'get' | 'post' | 'patch' | 'delete'

export interface EndpointLimit {
  readonly bucket: string
  /** Allowed per window; > 0. Taken from the limits in force where the Super Admin may change it. */
  readonly points: number | ((limits: Limits) => number)
  readonly windowMs: number
  /** Whose count: the network address, or the account (a guest counts by address). */
  readonly per: 'address' | 'caller'
  /** Nobody passes while points cannot be counted for all processes together. Default false. */
  readonly isFailClosed?: boolean
}

export interface EndpointContext<Body, Query> {
  readonly body: Body
  readonly query: Query
  /** Parts of the path by name, as sent: a malformed id is the service's 404. */
  readonly params: Readonly<Record<string, string>>
  readonly caller: Caller
  /**
   * The caller's owner key; a guest who has none yet gets one, with a signed cookie on the answer: the same for the same
   * `idempotencyKey`, if that is 128 bits in hex, and body from the same address.
   */
  readonly ensureOwnerKey: (idempotencyKey: string) => string
  readonly locale: Locale
  /** Network address the limits count by. */
  readonly address: string
  readonly request: Request
  readonly requestId: string
  readonly container: Container
}

/** JSON answers carry `data`; files and streams give a whole `response`. */
export type EndpointAnswer =
  | { readonly status: number; readonly data: unknown; readonly nextCursor?: string | null }
  | { readonly response: Response }

export interface EndpointDefinition<BodySchema extends z.ZodType, QuerySchema extends z.ZodType> {
  readonly method: Method
  /** Below `/api/v1`, with `:name` for a part, e.g. `/media/:id/file`. */
  readonly path: string
  readonly summary: string
  readonly minRank: Rank
  readonly body?: BodySchema
  readonly query?: QuerySchema
  /** Request headers that the handler reads, by name, for the OpenAPI document. */
  readonly headers?: Readonly<Record<string, z.ZodType>>
  /** Shape of `data`, for the OpenAPI document; an array is a list with `nextCursor`, `null` bytes or a stream. */
  readonly response: z.ZodType | null
  /** Status of a good answer, for the OpenAPI document. Default 200. */
  readonly successStatus?: number
  readonly limit?: EndpointLimit
  /** False for files and the event stream: a gallery page is 60 requests. Default true. */
  readonly countsTowardsLimit?: boolean
  readonly handler: (
    context: EndpointContext<z.output<BodySchema>, z.output<QuerySchema>>,
  ) => Promise<EndpointAnswer>
}

/** An endpoint whose schemas are known only at run time: what the registry holds. */
export type Endpoint = EndpointDefinition<z.ZodType, z.ZodType>

/** Rank, schemas and limits are data; parsing, the error envelope and the request id are the dispatcher's. */
export const defineEndpoint = <BodySchema extends z.ZodType, QuerySchema extends z.ZodType>(
  definition: EndpointDefinition<BodySchema, QuerySchema>,
): Endpoint => definition
