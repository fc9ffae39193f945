/** A statement that came this often comes again. */
const OFTEN = 5
/** Each connection keeps so many plans at most, tens of kilobytes each. Filters can be combined in far more ways. */
const NAMES_MAX = 100
/** Texts that are counted at most; rare ones make room for others. */
const COUNTED_MAX = 1_000

/** Names for statements by their text, so that PostgreSQL keeps their plans; undefined for one that comes seldom. */
export const createStatementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  let counts = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known ?? names.size >= NAMES_MAX) return known
    const count = (counts.get(text) ?? 0) + 1
    if (count < OFTEN) {
      if (counts.size >= COUNTED_MAX) counts = new Map()
      counts.set(text, count)
      return undefined
    }
    counts.delete(text)
    const name = `kadr_${names.size + 1}`
    names.set(text, name)
    return name
  }
}
