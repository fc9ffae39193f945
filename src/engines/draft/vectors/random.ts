import { createRandom as createFrom, hashText as fnv1a, type Random } from '@/platform/kernel/random'

export type { Random }

/** FNV-1a with a final avalanche, so that names which differ in their last letter give numbers far apart. */
export const hashText = (text: string): number => {
  let hash = fnv1a(text)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return (hash ^ (hash >>> 15)) >>> 0
}

/**
 * Each layer of a picture takes its own generator by name (`seed|clouds`), so that one more flower never
 * moves a cloud.
 */
export const createRandom = (name: string): Random => createFrom(hashText(name))
