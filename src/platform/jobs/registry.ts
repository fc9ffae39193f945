import type { JobKind } from './job-kind'

export interface JobRegistry {
  readonly kinds: readonly JobKind[]
  /** Undefined for a kind that this version does not know. */
  find(kind: string): JobKind | undefined
  /** Loads every handler: a missing or broken one fails the start, not the first job. */
  check(): Promise<void>
}

/** @throws Error when two definitions share a kind */
export const createJobRegistry = (kinds: readonly JobKind[]): JobRegistry => {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))
  const doubled = kinds.find((kind) => byName.get(kind.kind) !== kind)
  if (doubled) throw new Error(`two jobs share the kind ${doubled.kind}`)
  return {
    kinds,
    find: (kind) => byName.get(kind),
    async check() {
      await Promise.all(kinds.map((kind) => kind.load()))
    },
  }
}
