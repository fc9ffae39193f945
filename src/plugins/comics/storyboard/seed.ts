/** A seed of 32 bits for one part of a comic: FNV-1a over the part's name, begun with the comic's seed. */
export const seedOf = (seed: number, part: string): number => {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < part.length; at += 1) {
    hash ^= part.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return hash
}
