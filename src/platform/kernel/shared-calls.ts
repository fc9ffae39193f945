export interface SharedCalls {
  /**
   * Runs `work`; callers of one key that come while it runs share the next run, which starts when this one has ended. So each
   * gets what was true after it asked, and however many ask, one run is under way. Nothing is kept. Who shares a run gets
   * the same value, or the same error: nobody may change it.
   *
   * @param key - names all that the result depends on
   */
  <T>(key: string, work: () => Promise<T>): Promise<T>
}

interface Run {
  readonly result: Promise<unknown>
  /** For those that came meanwhile. */
  next?: Promise<unknown>
}

/** One call for many who ask the same at the same moment, within this process. */
export const createSharedCalls = (): SharedCalls => {
  const runs = new Map<string, Run>()
  const start = (key: string, work: () => Promise<unknown>): Promise<unknown> => {
    const result = work()
    const run = { result }
    runs.set(key, run)
    const forget = (): void => {
      if (runs.get(key) === run) runs.delete(key)
    }
    result.then(forget, forget)
    return result
  }
  return <T>(key: string, work: () => Promise<T>) => {
    const run = runs.get(key)
    const startNext = (): Promise<unknown> => start(key, work)
    return (run ? (run.next ??= run.result.then(startNext, startNext)) : start(key, work)) as Promise<T>
  }
}
