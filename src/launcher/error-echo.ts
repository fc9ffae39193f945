import { z } from 'zod'

/** Pino's number for `error`. */
const ERROR_LEVEL = 50
/** How Next.js begins what went wrong. */
const NEXT_ERROR = /^\s*⨯ (.+)$/
/** The same sentence is not repeated within this. */
const QUIET_MS = 10_000
const SENTENCES_KEPT = 100
const LINE_MAX_CHARACTERS = 300

const LogLine = z.object({
  level: z.number(),
  name: z.string().optional(),
  msg: z.string().default(''),
  err: z.object({ message: z.string(), status: z.number() }).partial().optional(),
})
type LogLine = z.infer<typeof LogLine>

/** Payload logs what it refuses as it logs its own faults; a refusal (4xx) is the visitor's to read, not the operator's. */
const isRefusal = ({ name, err: { status = 500 } = {} }: LogLine): boolean =>
  name === 'payload' && status >= 400 && status < 500

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** What went wrong, if a line of a child's log says so; without stack and fields, which stay in the file. */
export const errorIn = (line: string): string | null => {
  const text = line.startsWith('{') ? errorInJson(line) : NEXT_ERROR.exec(line)?.[1]
  return text ? text.slice(0, LINE_MAX_CHARACTERS) : null
}

const errorInJson = (line: string): string | null => {
  const parsed = LogLine.safeParse(parseJson(line))
  if (!parsed.success || parsed.data.level < ERROR_LEVEL || isRefusal(parsed.data)) return null
  const { msg, err } = parsed.data
  return [msg, err?.message].filter((part, index, parts) => part && parts.indexOf(part) === index).join(': ')
}

/** Shows a child's errors on the terminal, by its name; all else stays in its log file. */
export const createErrorEcho = (
  name: string,
  say: (line: string) => void,
  nowMs: () => number = () => performance.now(),
): ((line: string) => void) => {
  const saidAt = new Map<string, number>()
  return (line) => {
    const error = errorIn(line)
    if (error === null || nowMs() - (saidAt.get(error) ?? -Infinity) < QUIET_MS) return
    if (saidAt.size >= SENTENCES_KEPT) saidAt.clear()
    saidAt.set(error, nowMs())
    say(`${name}: ${error}`)
  }
}
