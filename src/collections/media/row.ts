import type { Column } from './column'
import { MEDIA_COLUMNS } from './columns'

type Columns = typeof MEDIA_COLUMNS
export type MediaColumn = keyof Columns

/** A whole row of `media`; statements read parts of it. */
export type MediaRow = { readonly [Name in MediaColumn]: Columns[Name]['type']['example'] }

/** Names of the columns that have this property. */
type NamesWith<Property extends Partial<Column>> = {
  [Name in MediaColumn]: Columns[Name] extends Property ? Name : never
}[MediaColumn]

/** What a row is made from. */
export type NewMedia = Pick<MediaRow, NamesWith<{ onInsert: 'required' }>> &
  Partial<Pick<MediaRow, NamesWith<{ onInsert: 'optional' }>>>

export type ShownToEverybody = NamesWith<{ shownTo: 'everybody' }>
export type ShownToOwner = NamesWith<{ shownTo: 'owner' }>
export type ReadInLists = ShownToEverybody | ShownToOwner | NamesWith<{ selected: 'always' }>
export type ReadAlone = ReadInLists | NamesWith<{ selected: 'alone' }>

const ENTRIES = Object.entries(MEDIA_COLUMNS) as [MediaColumn, Column][]

export const columnsWhere = (condition: (column: Column) => boolean): MediaColumn[] =>
  ENTRIES.flatMap(([name, column]) => (condition(column) ? name : []))

/** Name of a column in PostgreSQL, as Payload makes it: `sizeBytes` is `size_bytes`. */
export const sqlNameOf = (name: MediaColumn): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
