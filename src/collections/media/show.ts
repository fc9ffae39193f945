import { columnsWhere, type MediaRow, type ShownToEverybody, type ShownToOwner } from './row'

const EVERYBODY = columnsWhere(({ shownTo }) => shownTo === 'everybody') as ShownToEverybody[]
const OWNER = columnsWhere(({ shownTo }) => shownTo === 'owner') as ShownToOwner[]

type ShownMedia = Pick<MediaRow, ShownToEverybody> & {
  readonly [Name in ShownToOwner]: MediaRow[Name] | null
}

/**
 * Adds the columns that answers of the API carry to what has been made for one; those for the owner alone are null to others.
 *
 * @param made - a new object, which is changed; what is in it stays. A spread instead takes four times as long, 24 times a page
 */
export const withShownMedia = <Made extends object>(
  made: Made,
  row: Pick<MediaRow, ShownToEverybody | ShownToOwner>,
  isOwn: boolean,
): Made & Omit<ShownMedia, keyof Made> => {
  const shown = made as Record<string, unknown>
  for (const name of EVERYBODY) if (shown[name] === undefined) shown[name] = row[name]
  for (const name of OWNER) shown[name] = isOwn ? row[name] : null
  // Every name of either list is in it.
  return shown as Made & Omit<ShownMedia, keyof Made>
}
