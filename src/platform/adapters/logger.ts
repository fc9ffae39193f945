import pino from 'pino'

import type { Logger } from '../ports/logger'
import { createLogOutput } from '../process/log-output'

/**
 * JSON lines on standard output, errors with their stack; the launcher keeps them in the data folder. Standard output of
 * the command line belongs to its answers: there they go to standard error.
 */
export const createLogger = (name: string, level: string): Logger =>
  pino(
    {
      name,
      level,
      base: { name },
      redact: ['*.password', '*.token', '*.secret', 'password', 'token', 'secret'],
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    createLogOutput(name === 'cli' ? process.stderr : process.stdout),
  )
