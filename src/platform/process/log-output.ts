/** Where a logger writes its lines. */
export interface LogOutput {
  write(line: string): void
}

/**
 * Lines for one of the standard streams. Pino's own destination tries for ever to write what nobody reads any more, also while
 * the process ends: children of a launcher that was killed would never be gone.
 */
export const createLogOutput = (stream: NodeJS.WritableStream): LogOutput => {
  // Its reader is gone: lines are lost then, and that is all.
  stream.on('error', () => undefined)
  return { write: (line) => void stream.write(line) }
}
