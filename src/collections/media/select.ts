import type { Column } from './column'
import type { MediaShows } from './columns'
import { columnsWhere, sqlNameOf, type MediaRow, type ReadAlone, type ReadInLists } from './row'

/** What statements read beside the columns. */
interface Joined {
  readonly shows: MediaShows
  /** Null for a guest. */
  readonly ownerName: string | null
}

/** A row as lists read it. */
export type ListedMedia = Pick<MediaRow, ReadInLists> & Joined

/** A row as it is read where one picture is asked for. */
export type MediaRecord = Pick<MediaRow, ReadAlone> & Joined

const isRead = ({ shownTo, selected }: Column): boolean => shownTo !== 'nobody' || selected !== undefined

const selectionOf = (condition: (column: Column) => boolean): string => {
  const columns = columnsWhere(condition).map((name) => `m.${sqlNameOf(name)} AS "${name}"`)
  return [...columns, `m.recipe->'shows' AS shows`, `u.name AS "ownerName"`].join(', ')
}

/** What to select from `MEDIA_FROM`, or from another `m` joined with its owner `u`, for a `ListedMedia`. */
export const LISTED_MEDIA = selectionOf((column) => isRead(column) && column.selected !== 'alone')

/** The same for a `MediaRecord`. */
export const MEDIA_RECORD = selectionOf(isRead)

export const MEDIA_FROM = `media m LEFT JOIN users u ON u.id = m.owner_id`
