import { COLOURS } from '../lexicon/qualities'
import type { EmotionId, SizeId } from '../spec'
import type { Sayings } from './sayings'
import { figureShows, thingShows, wornShows } from './shown'

/** The noun that was named last: index into `figures` or `things`. */
export type Last = { figure: number } | { thing: number } | null

/** Gives a quality that stands behind its noun to that noun. @returns false when it cannot be seen of it */
export const attach = (
  sayings: Sayings,
  last: Last,
  kind: 'colour' | 'size' | 'age' | 'emotion' | 'hair',
  id: string,
): boolean => {
  const figure = last && 'figure' in last ? sayings.figures[last.figure] : undefined
  const thing = last && 'thing' in last ? sayings.things[last.thing] : undefined
  const colour = kind === 'colour' ? (COLOURS[id] ?? null) : null
  if (thing) {
    if (!thingShows(thing.id)(kind, id)) return false
    if (kind === 'colour') thing.colour = colour
    else if (kind === 'size') thing.size = id as SizeId
    else return false
    return true
  }
  const group = figure ?? sayings.figures.at(-1)
  if (!group) return false
  const worn = group.wears.at(-1)
  if (!(kind === 'colour' && worn ? wornShows(worn.id) : figureShows(group))(kind, id)) return false
  if (kind === 'colour' && worn && !worn.colour) worn.colour = colour
  else if (kind === 'colour') group.colour = colour
  else if (kind === 'size') group.size = id as SizeId
  else if (kind === 'age') group.age = id as 'old' | 'young'
  else if (kind === 'emotion') group.emotion = id as EmotionId
  else group.hair.push(id)
  return true
}
