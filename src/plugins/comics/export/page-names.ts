/** Programs sort names as strings or as numbers: with zeros in front, both are the same order. */
export const pageName = (index: number, count: number, extension: string): string =>
  `page-${String(index + 1).padStart(Math.max(3, String(count).length), '0')}.${extension}`
