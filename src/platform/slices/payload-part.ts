import type { CollectionConfig, Config, GlobalConfig, Plugin } from 'payload'

import type { Locale } from '../kernel/locale'
import type { Texts } from '../kernel/translate'
import type { StudioSettings } from '../ports/studio-settings'

/** What Payload's configuration is made from. */
export interface PayloadParts {
  readonly settings: StudioSettings
  /** Keys the hash of network addresses in the audit log: the same key as the container's. */
  readonly addressKey: Buffer
}

type PanelComponents = NonNullable<NonNullable<Config['admin']>['components']>

/** What a slice adds to the panel. Components are named by path, e.g. `/src/plugins/notes/admin/board#Board`. */
export interface PanelPart {
  /** By a name that is unique in the product; Payload's own names replace its views. */
  readonly views?: PanelComponents['views']
  readonly providers?: PanelComponents['providers']
  /** Above every view of the panel. */
  readonly header?: PanelComponents['header']
  /** Above the panel's sign-in. */
  readonly beforeLogin?: PanelComponents['beforeLogin']
  readonly graphics?: PanelComponents['graphics']
  /** For Payload's translations: `notes: { title }` is `t('notes:title')` in the panel. Payload's own words can be replaced. */
  readonly words?: Readonly<Record<Locale, Texts>>
}

export interface PayloadPart {
  readonly collections?: readonly CollectionConfig[]
  readonly globals?: readonly GlobalConfig[]
  readonly panel?: PanelPart
  /** For hooks on collections of other slices; called when all slices have added theirs, in the order of the list. */
  readonly plugin?: Plugin
}

export type CreatePayloadPart = (parts: PayloadParts) => PayloadPart
