import art from '../../data/emoji-art.json'
import { fromLab, toLab, type Hex, type Lab } from '../colour'
import { group, mark, shape, type Drawing, type Op } from '../display-list'
import { artThing } from '../../lexicon/art-things'

type FlatPath = readonly [d: string, fill: Hex]

const ART = art as unknown as Readonly<Record<string, readonly FlatPath[]>>

/** Emoji stand on y = 30 of 32 and fill about 28. */
const GROUND = 30
const FILLED = 28

const hueOf = ({ a, b }: Lab): number => (Math.atan2(b, a) * 180) / Math.PI
const chromaOf = ({ a, b }: Lab): number => Math.hypot(a, b)
const withChroma = (L: number, chroma: number, hue: number): Hex =>
  fromLab({ L, a: chroma * Math.cos((hue * Math.PI) / 180), b: chroma * Math.sin((hue * Math.PI) / 180) })

/** Screen colours to gouache: duller, a little darker at the top, greys warm, cold greens and cyans turned. */
const muted = (fill: Hex): Hex => {
  const lab = toLab(fill)
  const chroma = chromaOf(lab)
  let hue = hueOf(lab)
  const L = 0.13 + 0.8 * lab.L
  if (chroma < 0.03) return withChroma(L, 0.012, 70)
  if (hue > 140 && hue < 172) hue = 132
  else if (hue >= 172 && hue < 230) return withChroma(L, chroma * 0.7, hue - 8)
  return withChroma(L, chroma > 0.16 ? chroma * 0.62 : chroma * 0.78, hue)
}

const hueGap = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180)

/** "A red car": whatever has about the hue of the largest part takes the new colour, keeping light and dark. */
const recoloured = (paths: readonly FlatPath[], colour: Hex): Hex[] => {
  const weights = new Map<Hex, number>()
  for (const [d, fill] of paths)
    if (chromaOf(toLab(fill)) > 0.04) weights.set(fill, (weights.get(fill) ?? 0) + d.length)
  const main = [...weights.entries()].sort((a, b) => b[1] - a[1])[0]?.[0]
  const target = toLab(colour)
  const from = main ? toLab(main) : null
  return paths.map(([, fill]) => {
    const lab = toLab(fill)
    if (!from || chromaOf(lab) < 0.04 || hueGap(hueOf(lab), hueOf(from)) > 48) return muted(fill)
    return withChroma(
      Math.min(0.95, Math.max(0.1, target.L + (lab.L - from.L) * 0.8)),
      chromaOf(target),
      hueOf(target),
    )
  })
}

/** Paths joined into one: a leading relative `m` would start where the last one ended. */
const absolute = (d: string): string =>
  d
    .replace(/^\s*m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*/, (_, x: string, y: string) => `M${x} ${y}`)
    .replace(/^(M-?[\d.]+ -?[\d.]+)(?=[-\d.])/, '$1l')

/** Fluent Emoji Flat art, recoloured and toned like everything else. Looks right (the originals look left). */
export const artDrawing = (slug: string, colour: Hex | null = null): Drawing | null => {
  const paths = ART[slug]
  const thing = artThing(slug)
  if (!paths || !thing) return null
  const fills = colour ? recoloured(paths, colour) : paths.map(([, fill]) => muted(fill))
  const union = paths.map(([d]) => absolute(d)).join('')
  const ops: Op[] = [
    shape(union, fills[0] ?? '#888888', { tone: 'round' }),
    ...paths.map(([d], i) => mark(d, fills[i] ?? '#888888', { keepsTone: true })),
  ]
  const scale = thing.heightCm / FILLED
  return {
    ops: [group([group(ops, { x: -16, y: -GROUND })], { scale, flip: true })],
    height: thing.heightCm,
    width: thing.heightCm * 0.95,
    foot: thing.heightCm * 0.7,
  }
}
