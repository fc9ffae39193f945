import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

import { DRAFT_STYLES } from '@/engines/draft/styles/style'
import { oneOf, wholeNumber } from '@/platform/config/described-schemas'
import { LOCALES } from '@/platform/kernel/locale'
import { DIRECTIONS, FORMAT_IDS } from '@/plugins/comics/contract'
import {
  COMIC_FILES,
  decodeScript,
  makeComic,
  readScript,
  remarkSentence,
  writeComic,
} from '@/plugins/comics/server'
import { SEED_MAX } from '@/plugins/generation/contract'

import { createComicArtist } from '../comic-artist'
import { readArguments, UsageError, type Arguments } from '../arguments'
import { CommandError, print, type Command } from '../command'
import { DRAFT_MARK } from '../draft-mark'
import { absolutePath, isAbout, whyNotRead, whyNotWritten } from '../files'

const EXTENSIONS = Object.keys(COMIC_FILES)
const WHERE = `say where to write the comic, e.g. --out comic.pdf; it can end with ${EXTENSIONS.join(', ')}`

const Options = z.object({
  out: z.string(WHERE).min(1, WHERE),
  format: oneOf(FORMAT_IDS).default('a5'),
  style: oneOf(DRAFT_STYLES).default('book'),
  lang: oneOf(LOCALES).optional(),
  seed: wholeNumber(0, SEED_MAX).default(0),
  title: z.string().max(200).optional(),
  direction: oneOf(DIRECTIONS).default('ltr'),
  print: z.boolean().default(false),
  json: z.boolean().default(false),
})

const text = { type: 'string' } as const
const ARGUMENTS: Arguments<typeof Options> = {
  options: {
    out: text,
    format: text,
    style: text,
    lang: text,
    seed: text,
    title: text,
    direction: text,
    print: { type: 'boolean' },
  },
  schema: Options,
  words: true,
}

/** A megabyte holds more than any comic that people read. */
const SCRIPT_MAX_BYTES = 1_048_576

const readScriptFile = async (file: string | undefined): Promise<string> => {
  if (!file) throw new UsageError('Which script? kadr comic script.txt --out comic.pdf')
  const bytes = await readFile(absolutePath(file)).catch((error: unknown) => {
    throw new CommandError(`${file} could not be read: ${whyNotRead(error)}.`, { cause: error })
  })
  if (bytes.length > SCRIPT_MAX_BYTES)
    throw new CommandError(`${file} is longer than a megabyte: too long for one comic.`)
  return decodeScript(bytes).text
}

/** A script as a lettered comic in one file. Same script, options and seed: same comic. */
export const comic: Command = {
  name: 'comic',
  usage: `comic script.txt --out f${EXTENSIONS.join('|')} [--format a5 --style book --lang pl --seed 0 --title "…" --direction ltr --print]`,
  summary: 'Make a lettered comic of a script; no server needed.',
  arguments: ARGUMENTS,
  run: async (args) => {
    const { values, positionals } = readArguments(args, ARGUMENTS)
    const extension = path.extname(values.out).toLowerCase()
    if (!(extension in COMIC_FILES)) throw new UsageError(`--out must end with ${EXTENSIONS.join(', ')}`)
    const script = readScript(await readScriptFile(positionals.join(' ') || undefined), {
      language: values.lang,
    })
    if (script.pages.every(({ panels }) => panels.length === 0))
      throw new CommandError(`${positionals.join(' ')} holds no panel that could be drawn.`)
    const { format, direction, seed, style } = values
    const title = values.title ?? script.title ?? path.basename(values.out, extension)
    const made = await makeComic(script, {
      format,
      direction,
      seed,
      title,
      isPrint: values.print,
      draw: createComicArtist(script, { style, seed }),
      mark: DRAFT_MARK,
    })
    await writeComic(made, absolutePath(values.out)).catch((error: unknown) => {
      const why = isAbout(error, absolutePath(values.out)) ? whyNotWritten(error) : null
      throw why ? new CommandError(`${values.out} could not be written: ${why}.`, { cause: error }) : error
    })
    const remarks = [...script.remarks, ...made.remarks].map((remark) =>
      remarkSentence(remark, script.language),
    )
    const panels = made.pages.reduce((sum, { panels: all }) => sum + all.length, 0)
    print(values.json, { out: values.out, title, pages: made.pages.length, panels, remarks }, [
      `${values.out}: ${made.pages.length} pages, ${panels} panels`,
      ...remarks,
    ])
    return 0
  },
}
