import type { Arguments } from './arguments'

/** A command could not do what was asked; `message` is one sentence for the person at the terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

export interface Command {
  /** One or two words. */
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly arguments: Arguments
  /** @returns exit code: 0 done, 1 something is wrong, 2 wrong usage */
  readonly run: (args: string[]) => Promise<number>
}

/** Prints a result: as JSON on one line, or as lines for people. */
export const print = (isJson: boolean, data: unknown, lines: readonly string[]): void => {
  process.stdout.write(isJson ? `${JSON.stringify(data)}\n` : `${lines.join('\n')}\n`)
}
