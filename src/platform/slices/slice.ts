import type { ErrorTable } from '../kernel/domain-error'
import type { Locale } from '../kernel/locale'
import type { Texts } from '../kernel/translate'
import type { AuditActionTable } from '../ports/audit'
import type { AccessRows } from './access-row'
import type { CreatePayloadPart } from './payload-part'
import type { WebPart } from './web-part'
import type { WorkerPart } from './worker-part'

export interface SliceMessages extends Readonly<Record<Locale, Texts>> {
  /** Top-level keys that browsers do not get, e.g. mails; `true` for all of them. Default: browsers get everything. */
  readonly serverOnly?: true | readonly string[]
}

export interface SliceErrors extends Readonly<Record<Locale, Texts>> {
  /** HTTP status by code, from `defineErrors`; the sentence of `media.notFound` is `media: { notFound }`. */
  readonly statuses: ErrorTable
}

/** A part that only some processes need, loaded by those: the default export of a file of the slice. */
type Load<Part> = () => Promise<{ readonly default: Part }>

/**
 * What one slice adds to the product, on the server. Every process reads the list of slices (`src/slices.ts`), so what stands
 * here directly has to be light.
 */
export interface Slice {
  /** Lower case, unique; its messages stand under this name. */
  readonly name: string
  readonly messages?: SliceMessages
  readonly errors?: SliceErrors
  /** What the slice writes into the audit log: the kind of target by action. */
  readonly auditActions?: AuditActionTable
  /** Who may do what with each route of the slice; a route without a row fails the access walk. */
  readonly access?: AccessRows
  /** Loaded where Payload's configuration is made: web, migrations, the command line. */
  readonly payload?: Load<CreatePayloadPart>
  /** Loaded where the API is made: web. */
  readonly web?: Load<WebPart>
  /** Loaded where jobs run: the worker. */
  readonly worker?: Load<WorkerPart>
}

/** Keeps the literal types of a definition: typed message keys come from them. */
export const defineSlice = <const Definition extends Slice>(slice: Definition): Definition => slice
