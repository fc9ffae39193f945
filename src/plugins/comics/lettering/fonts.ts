import { families } from './data/families.json'
import { type FontMetrics } from './metrics'

export type FontUse = 'dialogue' | 'sound'

export type FontFamily = Readonly<{
  id: string
  /** As its reader sees it. */
  name: string
  use: FontUse
  /** Weight, with `-italic` where slanted. */
  styles: readonly string[]
}>

const isUse = (use: string): use is FontUse => use === 'dialogue' || use === 'sound'

/** Every family that is shipped: a font's id is family, weight and slant, such as `mali-400-italic`. */
export const FONT_FAMILIES: readonly FontFamily[] = families.map((family) => {
  if (!isUse(family.use)) throw new Error(`Unknown use of ${family.id}: ${family.use}`)
  return { ...family, use: family.use }
})

/** Every font that is shipped. */
export const FONT_IDS: readonly string[] = FONT_FAMILIES.flatMap(({ id, styles }) =>
  styles.map((style) => `${id}-${style}`),
)

export const DEFAULT_DIALOGUE_FAMILY = 'shantell-sans'
export const DEFAULT_SOUND_FAMILY = 'bangers'

/** The fonts of one page: which one letters what. */
export type LetteringFonts = Readonly<{
  regular: FontMetrics
  /** Shouts. */
  bold: FontMetrics
  /** Thoughts and what is said off the panel. */
  italic: FontMetrics
  sound: FontMetrics
}>

const loadMetrics = async (id: string): Promise<FontMetrics> => {
  if (!FONT_IDS.includes(id)) throw new Error(`Unknown font: ${id}`)
  const module = (await import(`./data/${id}.json`)) as { default: FontMetrics }
  return module.default
}

const styleOf = (family: FontFamily, style: string): string =>
  `${family.id}-${family.styles.includes(style) ? style : family.styles[0]!}`

const findFamily = (id: string): FontFamily => {
  const family = FONT_FAMILIES.find((one) => one.id === id)
  if (!family) throw new Error(`Unknown font family: ${id}`)
  return family
}

/**
 * Loads the metrics of a page's fonts. A family without bold or italic letters in its regular style.
 *
 * @param dialogue - id of a family. Default `shantell-sans`
 * @param sound - id of the family for sound effects. Default `bangers`
 * @throws Error when a family is unknown
 */
export const loadLetteringFonts = async (
  dialogue = DEFAULT_DIALOGUE_FAMILY,
  sound = DEFAULT_SOUND_FAMILY,
): Promise<LetteringFonts> => {
  const family = findFamily(dialogue)
  const [regular, bold, italic, loud] = await Promise.all([
    loadMetrics(styleOf(family, '400')),
    loadMetrics(styleOf(family, '700')),
    loadMetrics(styleOf(family, '400-italic')),
    loadMetrics(styleOf(findFamily(sound), '400')),
  ])
  return { regular, bold, italic, sound: loud }
}
