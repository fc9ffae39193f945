import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { AuditHead, AuditHeads } from '../ports/audit'
import { z } from '../kernel/zod'

const Head = z.object({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** A line that a crash cut off says nothing; the entry it would have named is named again a minute later. */
const parse = (line: string): AuditHead[] => {
  try {
    return [Head.parse(JSON.parse(line))]
  } catch {
    return []
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** A file with one line of JSON per head, only ever appended to. */
export const createHeadsFile = (path: string): AuditHeads => ({
  async list() {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return ''
      throw error
    })
    return text.split('\n').flatMap((line) => (line === '' ? [] : parse(line)))
  },
  async append({ seq, hash }) {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(path, 'a', 0o600)
    try {
      // The line break first: a line that was cut off takes nothing with it.
      await file.write(`\n${JSON.stringify({ seq, hash })}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
  },
})
