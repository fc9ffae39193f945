import type { Logger } from '@/platform/ports/logger'

export interface LogLine {
  readonly level: keyof Logger
  readonly message: string
  readonly fields: Readonly<Record<string, unknown>>
}

export interface TestLog extends Logger {
  readonly lines: readonly LogLine[]
}

/** Keeps what the app logs, so that tests can read it and the output stays clean. */
export const createTestLog = (): TestLog => {
  const lines: LogLine[] = []
  const at = (level: keyof Logger) => (fields: object, message: string) =>
    void lines.push({ level, message, fields: { ...fields } })
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
