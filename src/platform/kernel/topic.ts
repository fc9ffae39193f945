/** Something that one slice announces and others react to, by a name from its contract; the payload exists as a type alone. */
export interface Topic<Payload> {
  /** Slice and event, e.g. `generation.jobDone`. */
  readonly name: string
  readonly payload?: Payload
}

export const defineTopic = <Payload>(name: string): Topic<Payload> => ({ name })
