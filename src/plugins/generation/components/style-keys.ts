const NAMED_STYLES = ['book', 'ink', 'noir', 'lino', 'pastel', 'pencil'] as const

type StyleKey = (typeof NAMED_STYLES)[number]

/** Key of a style's name under `generation.styles`; null for a preset that has none. */
export const styleKeyOf = (id: string): StyleKey | null => NAMED_STYLES.find((style) => style === id) ?? null
