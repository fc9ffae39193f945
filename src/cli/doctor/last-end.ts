import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { wrong, type Finding } from './finding'

/** How the launcher says that it gave a process up. */
const GAVE_UP = /The (\w+) process ended \d+ times in a row/

const lastLineOf = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').at(-1) ?? ''
}

/** Why the last run ended, when it ended by itself; nothing when somebody stopped it, or when it runs. */
export const lastEndFindings = async (logDir: string): Promise<Finding[]> => {
  const name = GAVE_UP.exec(await lastLineOf(path.join(logDir, 'launcher.log')))?.[1]
  if (!name) return []
  const log = path.join(logDir, `${name}.log`)
  const lastWords = await lastLineOf(log)
  return [
    wrong('last run', `the ${name} process kept ending; its last words in ${log}: ${lastWords || 'none'}`),
  ]
}
