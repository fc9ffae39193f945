/**
 * Makes `emoji-art.json` from @iconify-json/fluent-emoji-flat (MIT, © Microsoft): only the names the lexicon uses, as
 * plain paths. Run after a change of the lexicon: `npx tsx src/engines/draft/data/generate.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { format } from 'prettier'
import { ART_ROWS } from '../lexicon/art-things'
import { ellipse, box } from '../vectors/geometry'

type Fill = string
type FlatPath = readonly [d: string, fill: Fill]

const require = createRequire(import.meta.url)
const { icons } = JSON.parse(
  readFileSync(require.resolve('@iconify-json/fluent-emoji-flat/icons.json'), 'utf8'),
) as {
  icons: Record<string, { body: string }>
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null

const number = (tag: string, name: string): number => Number(attribute(tag, name) ?? 0)

/** A gradient is flattened to its middle stop: tone and light are ours. */
const gradientFills = (body: string): Map<string, Fill> =>
  new Map(
    [
      ...body.matchAll(
        /<(?:linear|radial)Gradient[^>]*id="([^"]*)"[^>]*>(.*?)<\/(?:linear|radial)Gradient>/gs,
      ),
    ].map(([, id = '', inner = '']) => {
      const stops = [...inner.matchAll(/stop-color="([^"]*)"/g)].map(([, colour = '#888888']) => colour)
      return [id, stops[Math.floor(stops.length / 2)] ?? '#888888']
    }),
  )

const outlineOf = (tag: string): string | null => {
  if (tag.startsWith('<path')) return attribute(tag, 'd')
  if (tag.startsWith('<circle')) return ellipse(number(tag, 'cx'), number(tag, 'cy'), number(tag, 'r'))
  if (tag.startsWith('<ellipse'))
    return ellipse(number(tag, 'cx'), number(tag, 'cy'), number(tag, 'rx'), number(tag, 'ry'))
  if (tag.startsWith('<rect'))
    return box(
      number(tag, 'x'),
      number(tag, 'y'),
      number(tag, 'width'),
      number(tag, 'height'),
      number(tag, 'rx'),
    )
  return null
}

const longHex = (fill: Fill): Fill =>
  /^#[0-9a-f]{3}$/i.test(fill) ? '#' + [...fill.slice(1)].map((c) => c + c).join('') : fill.toLowerCase()

const flatten = (body: string): FlatPath[] => {
  const gradients = gradientFills(body)
  const visible = body.replace(/<defs>.*?<\/defs>/gs, '').replace(/<mask.*?<\/mask>/gs, '')
  const inherited: (Fill | null)[] = []
  const paths: FlatPath[] = []
  for (const [tag] of visible.matchAll(/<[^>]+>/g)) {
    if (tag.startsWith('</g')) inherited.pop()
    else if (tag.startsWith('<g')) inherited.push(attribute(tag, 'fill') ?? inherited.at(-1) ?? null)
    if (attribute(tag, 'transform')) throw new Error('transforms are not supported: choose another picture')
    const d = outlineOf(tag)
    const raw = attribute(tag, 'fill') ?? inherited.at(-1) ?? '#000000'
    const fill = raw.startsWith('url(#') ? gradients.get(raw.slice(5, -1)) : raw
    if (d && fill && fill !== 'none') paths.push([d, longHex(fill)])
  }
  return paths
}

const art: Record<string, FlatPath[]> = {}
for (const [slug] of ART_ROWS) {
  const icon = icons[slug]
  if (!icon) throw new Error(`no picture called ${slug}`)
  try {
    art[slug] = flatten(icon.body)
  } catch (error) {
    throw new Error(slug, { cause: error })
  }
}
const file = new URL('./emoji-art.json', import.meta.url)
writeFileSync(file, await format(JSON.stringify(art), { parser: 'json', printWidth: 110 }))
