import { columnsWhere, type MediaRow, type ShownToEverybody, type ShownToOwner } from './row'

const EVERYBODY = columnsWhere(({ shownTo }) => shownTo === 'everybody') as ShownToEverybody[]
const OWNER = columnsWhere(({ shownTo }) => shownTo === 'owner') as ShownToOwner[]

export type ShownMedia = Pick<MediaRow, ShownToEverybody> & {
  readonly [Name in ShownToOwner]: MediaRow[Name] | null
}

/** The columns that answers of the API carry; those for the owner alone are null to others. */
export const shownMedia = (
  row: Pick<MediaRow, ShownToEverybody | ShownToOwner>,
  isOwn: boolean,
): ShownMedia => {
  const shown: Record<string, unknown> = {}
  for (const name of EVERYBODY) shown[name] = row[name]
  for (const name of OWNER) shown[name] = isOwn ? row[name] : null
  // Every name of either list is in it.
  return shown as unknown as ShownMedia
}
