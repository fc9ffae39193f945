import { appendFile, mkdir } from 'node:fs/promises'
import path from 'node:path'

import { createSystemClock } from '@/platform/adapters/system-clock'

const clock = createSystemClock()

/** A terminal that was closed must not end what it showed. */
export const surviveClosedTerminal = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/** Lines of the launcher: on the terminal, in its log file, or in both. */
export interface Journal {
  /** To the terminal alone: what is secret, or no news. */
  readonly show: (line?: string) => void
  /** To the terminal and to the log. */
  readonly say: (line: string) => void
  /** To the log alone. */
  readonly note: (line: string) => void
  /** From here on the log is written: the folder is this launcher's. Lines noted before are kept and follow. */
  readonly open: () => void
  /** Resolves when everything noted so far is written, or could not be. */
  readonly flush: () => Promise<void>
}

/** A log that is not opened is never touched: another launcher may be writing it. */
export const createJournal = (logDir: string): Journal => {
  let written = Promise.resolve()
  let waiting: string[] | null = []
  const append = (entry: string): void => {
    const write = async (): Promise<void> => {
      await mkdir(logDir, { recursive: true, mode: 0o700 })
      await appendFile(path.join(logDir, 'launcher.log'), entry, { mode: 0o600 })
    }
    // A full disk must not end the tree: lines are lost then.
    written = written.then(write).catch(() => undefined)
  }
  const note = (line: string): void => {
    const entry = `${clock.now().toISOString()} ${line}\n`
    if (waiting) waiting.push(entry)
    else append(entry)
  }
  return {
    show: (line = '') => console.log(line),
    say(line) {
      console.log(line)
      note(line)
    },
    note,
    open() {
      const entries = waiting ?? []
      waiting = null
      entries.forEach(append)
    },
    flush: () => written,
  }
}
