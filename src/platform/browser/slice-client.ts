import type { QueryClient } from '@tanstack/react-query'
import type { LucideIcon } from 'lucide-react'
import type { MessageKeys, Messages, NestedKeyOf } from 'use-intl/core'

/** Changes the cached answers by an event of the stream; `data` is in the language of the page. */
export type LiveEventHandler = (client: QueryClient, data: unknown) => void

/** Key of a text without parameters: `<slice>.nav.<entry>`. */
export type NavigationLabel = Exclude<
  Extract<MessageKeys<Messages, NestedKeyOf<Messages>>, `${string}.nav.${string}`>,
  `site.${string}`
>

/** A place to go, in the rail and the bottom bar of the application. */
export interface NavigationEntry {
  /** Without the language, e.g. `/library`. */
  readonly href: string
  readonly label: NavigationLabel
  readonly icon: LucideIcon
  /** Beginnings of the paths on which it is the current one. Default: `href` alone. */
  readonly paths?: readonly string[]
  /** Who sees it in the top bar of public pages. Default: nobody. */
  readonly onPublicPages?: 'everybody' | 'accounts'
}

/** What one slice adds to the browser. Pages read it too: it imports no component that only browsers can run. */
export interface SliceClient {
  /** As on the server. */
  readonly name: string
  readonly navigation?: readonly NavigationEntry[]
  /** By the name of the event, as in the `eventTypes` of the server. */
  readonly events?: Readonly<Record<string, LiveEventHandler>>
}

export const defineSliceClient = (slice: SliceClient): SliceClient => slice

/** Entries of all slices, in the order of the list. */
export const navigationOf = (slices: readonly SliceClient[]): readonly NavigationEntry[] =>
  slices.flatMap(({ navigation = [] }) => navigation)

/** Handlers of all slices by event; that every event has one slice alone is checked where the server starts. */
export const liveEventsOf = (slices: readonly SliceClient[]): Readonly<Record<string, LiveEventHandler>> =>
  Object.assign({}, ...slices.map(({ events }) => events)) as Record<string, LiveEventHandler>

export const isCurrent = ({ href, paths = [href] }: NavigationEntry, pathname: string): boolean =>
  paths.some((path) => pathname.startsWith(path))
