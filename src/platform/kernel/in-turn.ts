export interface InTurn {
  /** Runs `work` when all earlier work of the same key is done, well or not; other keys do not wait. */
  <T>(key: string, work: () => Promise<T>): Promise<T>
}

/** One after another by key, within this process. */
export const createInTurn = (): InTurn => {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const earlier = last.get(key) ?? Promise.resolve()
    const mine = earlier.then(work, work)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
