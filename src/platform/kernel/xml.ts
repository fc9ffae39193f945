const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const UNESCAPES = new Map(Object.entries(ESCAPES).map(([character, entity]) => [entity, character]))

/** For text and for attributes in double quotes. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!)

/** Of what `escapeXml` has written. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => UNESCAPES.get(entity)!)
