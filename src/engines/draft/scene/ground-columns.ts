import type { GroundItem } from './placed'

export interface Rider {
  readonly item: GroundItem
  readonly how: 'on' | 'behind' | 'under'
}

/** A column of the picture: one thing with those on or behind it, or a single figure. */
export interface Column {
  readonly base: GroundItem
  readonly riders: Rider[]
}

/** Low and broad enough to stand on, though not made for it. */
const isLedge = (base: GroundItem, rider: GroundItem): boolean =>
  base.drawing.height > 24 && base.drawing.height < 130 && base.drawing.width > rider.drawing.width * 0.5

const howOf = (item: GroundItem, base: GroundItem): Rider['how'] | null => {
  const how = item.place?.how
  const isMade = base.drawing.seat !== undefined || base.isBoat === true
  if (how === 'on' || how === 'in') return isMade || (how === 'on' && isLedge(base, item)) ? 'on' : null
  if (how === 'behind') return 'behind'
  return how === 'under' && base.drawing.height > item.drawing.height * 0.8 ? 'under' : null
}

/** Joins figures and things with the first thing of the kind they are said to be on, in, behind or under. */
export const columnsOf = (items: readonly GroundItem[]): Column[] => {
  const columns = new Map<GroundItem, Column>()
  const firstOf = (thing: number): GroundItem | undefined => items.find((i) => i.thing === thing)
  for (const item of items) {
    const base = item.place ? firstOf(item.place.thing) : undefined
    const how = base && base !== item && !base.place ? howOf(item, base) : null
    if (!base || !how) {
      if (!columns.has(item)) columns.set(item, { base: item, riders: [] })
      continue
    }
    const column = columns.get(base) ?? { base, riders: [] }
    column.riders.push({ item, how })
    columns.set(base, column)
  }
  return [...columns.values()]
}
