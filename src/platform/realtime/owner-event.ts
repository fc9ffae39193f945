import type { Locale } from '../kernel/locale'

/** An event for one owner's browsers, written out per language only when somebody listens in it. */
export interface OwnerEvent {
  /** Name of the event in the stream, e.g. `job`. */
  readonly type: string
  readonly render: (locale: Locale) => unknown
}
