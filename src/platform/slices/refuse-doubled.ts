/** Something that may exist once in the product, and the slice that declares it. */
export interface Declared {
  readonly slice: string
  readonly key: string
}

/**
 * @param kind - of what is declared, for the sentence, e.g. `job`
 * @throws Error when two declare the same key, with the names of both slices
 */
export const refuseDoubled = (kind: string, declared: readonly Declared[]): void => {
  const owners = new Map<string, string>()
  for (const { slice, key } of declared) {
    const owner = owners.get(key)
    if (owner !== undefined)
      throw new Error(`The ${kind} ${key} is declared twice: by ${owner} and by ${slice}`)
    owners.set(key, slice)
  }
}
