/** One thing that was looked at. */
export interface Finding {
  readonly name: string
  readonly isFine: boolean
  /** What was found, or what is wrong and what to do. */
  readonly note: string
}

export const fine = (name: string, note: string): Finding => ({ name, isFine: true, note })

export const wrong = (name: string, note: string): Finding => ({ name, isFine: false, note })

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
