interface Identified {
  readonly id: string
}

/** For sorting what is named by UUIDs of version 7: the newest sorts last by its id, and comes first here. */
export const newestFirst = (a: Identified, b: Identified): number => (a.id < b.id ? 1 : -1)
