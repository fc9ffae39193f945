import { type Locale } from '@/platform/kernel/locale'

import { type FontMetrics, measureText } from './metrics'
import { type Unit, splitUnits, splitWideUnit } from './units'

/** `lozenge`: short, long, short, as a balloon wants it; `plain`: as even as it goes, the last line free. */
export type LineShape = 'lozenge' | 'plain'

export type Line = Readonly<{
  /** Each word and where it begins, mm from the line's start. */
  words: readonly Readonly<{ text: string; x: number }>[]
  /** mm. */
  width: number
}>

export type BrokenText = Readonly<{
  lines: readonly Line[]
  /** A word had to be cut where no syllable ends. */
  isBroken: boolean
  /** A word had to be parted at all, other than where its author allowed it. */
  isParted: boolean
}>

export type BreakOptions = Readonly<{
  font: FontMetrics
  sizeMm: number
  /** No line is wider, but for a single letter that is; mm. */
  width: number
  shape: LineShape
  language: Locale
  /** A word is never parted, but set on a line as wide as it takes: sounds. Default false. */
  keepsWords?: boolean
}>

/** Lines as first units: line k holds the units from `starts[k]` up to the next start. */
type Breaks = Readonly<{ starts: readonly number[]; cost: number }>

type Ruler = Readonly<{
  units: readonly Unit[]
  /** Width of the units from the first up to, without, the last; mm. */
  widthOf: (from: number, to: number) => number
  width: number
}>

/** A line that ends in a hyphen is as bad as one a third too short. */
const HYPHEN_COST = 0.1
/** What one line more than needed must save in raggedness. */
const EXTRA_LINE_COST = 0.012
const MORE_LINES = 2
/** Beyond it a text is no balloon: its shape is not sought. */
const MAX_SHAPED_UNITS = 160
/** How much of the ellipse the first and the last line reach into. */
const ELLIPSE_DEPTH = 0.8
const SPACES = /[ \u00a0]/u

const unitWidth = (text: string, font: FontMetrics, sizeMm: number): number => {
  const space = measureText(' ', font, sizeMm)
  const parts = text.split(SPACES)
  return parts.reduce((sum, part) => sum + measureText(part, font, sizeMm), (parts.length - 1) * space)
}

const joinWidth = (unit: Unit, next: Unit | undefined, font: FontMetrics, sizeMm: number): number => {
  if (unit.gap === ' ') return measureText(' ', font, sizeMm)
  if (!next) return 0
  const [left, right] = [unit.text.at(-1)!, next.text[0]!]
  return (
    measureText(left + right, font, sizeMm) -
    measureText(left, font, sizeMm) -
    measureText(right, font, sizeMm)
  )
}

const createRuler = (units: readonly Unit[], { font, sizeMm, width }: BreakOptions): Ruler => {
  const own = units.map(({ text }) => unitWidth(text, font, sizeMm))
  const tails = units.map(({ text, tail }, at) =>
    tail === '' ? own[at]! : unitWidth(text + tail, font, sizeMm),
  )
  const before = [0]
  units.forEach((unit, at) =>
    before.push(before[at]! + own[at]! + joinWidth(unit, units[at + 1], font, sizeMm)),
  )
  return { units, width, widthOf: (from, to) => before[to - 1]! - before[from]! + tails[to - 1]! }
}

/** Calls for every line that may begin at a unit, shortest first. */
const eachLine = (ruler: Ruler, from: number, visit: (to: number, width: number) => void): void => {
  for (let to = from + 1; to <= ruler.units.length; to += 1) {
    const width = ruler.widthOf(from, to)
    if (width > ruler.width + 1e-9 && to > from + 1) return
    visit(to, width)
    if (ruler.units[to - 1]!.endsLine) return
  }
}

const hyphenCost = ({ units }: Ruler, to: number): number => (units[to - 1]!.tail === '-' ? HYPHEN_COST : 0)

/** @returns fewest lines that the units fit into */
const countLines = (ruler: Ruler): number => {
  let lines = 0
  for (let from = 0; from < ruler.units.length; lines += 1) {
    let end = from + 1
    eachLine(ruler, from, (to) => (end = to))
    from = end
  }
  return lines
}

const trace = (previous: readonly Int32Array[], end: number): readonly number[] => {
  const starts: number[] = []
  for (let line = previous.length - 1, at = end; line >= 0; line -= 1) {
    at = previous[line]![at]!
    starts.unshift(at)
  }
  return starts
}

/** Best breaks into as many lines as there are targets, by dynamic programming over line and unit. */
const breakInto = (ruler: Ruler, targets: readonly number[]): Breaks | null => {
  const count = ruler.units.length
  let costs = new Float64Array(count + 1).fill(Infinity)
  costs[0] = 0
  const previous = targets.map((target) => {
    const next = new Float64Array(count + 1).fill(Infinity)
    const from = new Int32Array(count + 1).fill(-1)
    for (let at = 0; at < count; at += 1) {
      const base = costs[at]!
      if (base === Infinity) continue
      eachLine(ruler, at, (to, width) => {
        const cost = base + (width / target - 1) ** 2 + hyphenCost(ruler, to)
        if (cost >= next[to]!) return
        next[to] = cost
        from[to] = at
      })
    }
    costs = next
    return from
  })
  const cost = costs[count]!
  return cost === Infinity ? null : { starts: trace(previous, count), cost: cost / targets.length }
}

/** Width of each of so many lines as a share of the widest, cut from an ellipse. */
const lozengeShares = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, line) => {
    const y = ((line + 0.5) / count) * 2 - 1
    return Math.sqrt(1 - (ELLIPSE_DEPTH * y) ** 2)
  })

const breakLozenge = (ruler: Ruler): readonly number[] => {
  const fewest = countLines(ruler)
  const total = ruler.widthOf(0, ruler.units.length)
  // Whoever ends lines by hand wants no more of them.
  const isByHand = ruler.units.slice(0, -1).some(({ endsLine }) => endsLine)
  const most = fewest + (isByHand ? 0 : MORE_LINES)
  let best: Breaks | null = null
  for (let count = fewest; count <= most && count <= ruler.units.length; count += 1) {
    const shares = lozengeShares(count)
    const widest = Math.min(ruler.width, total / shares.reduce((sum, share) => sum + share, 0))
    const found = breakInto(
      ruler,
      shares.map((share) => share * widest),
    )
    const cost = found && found.cost + (count - fewest) * EXTRA_LINE_COST
    if (found && cost !== null && (!best || cost < best.cost)) best = { starts: found.starts, cost }
    if (fewest === 1) break
  }
  return best?.starts ?? breakPlain(ruler)
}

/** The narrowest width that asks for no more lines: a caption whose lines are all about as long. */
const evenWidth = (ruler: Ruler): number => {
  const fewest = countLines(ruler)
  let [narrow, wide] = [ruler.width / 2, ruler.width]
  for (let step = 0; step < 10; step += 1) {
    const width = (narrow + wide) / 2
    const overflows = ruler.units.some((_, at) => ruler.widthOf(at, at + 1) > width)
    if (overflows || countLines({ ...ruler, width }) > fewest) narrow = width
    else wide = width
  }
  return wide
}

/** Least squared slack over all lines but those that the author or the text ends. */
const breakPlain = (ruler: Ruler): readonly number[] => {
  const count = ruler.units.length
  const costs = new Float64Array(count + 1).fill(Infinity)
  const from = new Int32Array(count + 1).fill(-1)
  costs[0] = 0
  for (let at = 0; at < count; at += 1)
    eachLine(ruler, at, (to, width) => {
      const slack = ruler.units[to - 1]!.endsLine ? 0 : (width / ruler.width - 1) ** 2
      const cost = costs[at]! + slack + hyphenCost(ruler, to)
      if (cost >= costs[to]!) return
      costs[to] = cost
      from[to] = at
    })
  const starts: number[] = []
  for (let at = count; at > 0; at = from[at]!) starts.unshift(from[at]!)
  return starts
}

const chooseBreaks = (ruler: Ruler, shape: LineShape): readonly number[] => {
  if (ruler.units.length > MAX_SHAPED_UNITS) return breakPlain(ruler)
  return shape === 'lozenge' ? breakLozenge(ruler) : breakPlain({ ...ruler, width: evenWidth(ruler) })
}

const lineText = (units: readonly Unit[]): string =>
  units.map(({ text, gap, tail }, at) => text + (at === units.length - 1 ? tail : gap)).join('')

const setLine = (text: string, { font, sizeMm }: BreakOptions): Line => {
  const space = measureText(' ', font, sizeMm)
  let x = 0
  const words = text.split(SPACES).map((word) => {
    const at = x
    x += measureText(word, font, sizeMm) + space
    return { text: word, x: at }
  })
  return { words: words.filter(({ text: word }) => word !== ''), width: x - space }
}

/**
 * Breaks a text into lines. Words are parted only where they are wider than a line: by syllables, else anywhere.
 *
 * @param text - typeset
 * @returns no lines for an empty text
 */
export const breakLines = (text: string, options: BreakOptions): BrokenText => {
  const split = splitUnits(text).map((unit) =>
    options.keepsWords ? { units: [unit], isBroken: false, isParted: false } : splitWideUnit(unit, options),
  )
  const units = split.flatMap((one) => one.units)
  if (units.length === 0) return { lines: [], isBroken: false, isParted: false }
  const ruler = createRuler(units, options)
  const starts = chooseBreaks(ruler, options.shape)
  const lines = starts.map((from, line) => setLine(lineText(units.slice(from, starts[line + 1])), options))
  return {
    lines,
    isBroken: split.some(({ isBroken }) => isBroken),
    isParted: split.some(({ isParted }) => isParted),
  }
}
