import type { JobDefinition } from './job-kind'

export interface JobRegistry {
  readonly definitions: readonly JobDefinition[]
  /** Undefined for a kind that this version does not know. */
  find(kind: string): JobDefinition | undefined
  /** Loads every handler: a missing or broken one fails the start, not the first job. */
  check(): Promise<void>
}

/** @throws Error when two definitions share a kind */
export const createJobRegistry = (definitions: readonly JobDefinition[]): JobRegistry => {
  const byKind = new Map(definitions.map((one) => [one.kind.kind, one]))
  const doubled = definitions.find((one) => byKind.get(one.kind.kind) !== one)
  if (doubled) throw new Error(`two jobs share the kind ${doubled.kind.kind}`)
  return {
    definitions,
    find: (kind) => byKind.get(kind),
    async check() {
      await Promise.all(definitions.map(({ load }) => load()))
    },
  }
}
