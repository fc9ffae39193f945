import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

import { drawDraft } from '@/engines/draft/draw'
import { DRAFT_STYLES } from '@/engines/draft/styles/style'
import { oneOf, wholeNumber } from '@/platform/config/described-schemas'
import { LOCALES } from '@/platform/kernel/locale'
import { markFile } from '@/platform/marking/mark-file'
import type { RenderMime } from '@/platform/ports/render-engine'
import { PROMPT_MAX_CHARACTERS, SEED_MAX, SIDE_MAX_PX, SIDE_MIN_PX } from '@/plugins/generation/contract'

import { readArguments, UsageError, type Arguments } from '../arguments'
import { CommandError, print, type Command } from '../command'
import { describedText } from '../described-text'
import { DRAFT_MARK } from '../draft-mark'
import { absolutePath, whyNotWritten } from '../files'

const MIME_BY_EXTENSION: Readonly<Record<string, RenderMime>> = {
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
}

const Size = z
  .string()
  .regex(/^\d+x\d+$/, 'write it as WIDTHxHEIGHT, e.g. 1024x768')
  .transform((text) => text.split('x').map(Number) as [number, number])
  .refine((sides) => sides.every((side) => side >= SIDE_MIN_PX && side <= SIDE_MAX_PX), {
    error: `each side must be ${SIDE_MIN_PX}–${SIDE_MAX_PX}`,
  })

const WHERE = 'say where to write the picture, e.g. --out picture.png'

const Options = z.object({
  out: z.string(WHERE).min(1, WHERE),
  seed: wholeNumber(0, SEED_MAX).default(0),
  size: Size.default([1_024, 1_024]),
  style: oneOf(DRAFT_STYLES).default(DRAFT_STYLES[0]),
  lang: oneOf(LOCALES).optional(),
  json: z.boolean().default(false),
})

const text = { type: 'string' } as const
const ARGUMENTS: Arguments<typeof Options> = {
  options: { out: text, seed: text, size: text, style: text, lang: text },
  schema: Options,
  words: true,
}

const mimeOf = (file: string): RenderMime => {
  const mime = MIME_BY_EXTENSION[path.extname(file).toLowerCase()]
  if (!mime) throw new UsageError('--out must end with .png, .webp or .jpg')
  return mime
}

const Prompt = describedText(PROMPT_MAX_CHARACTERS)

/** @throws UsageError for words that the site would refuse, too */
export const promptOf = (positionals: readonly string[]): string => {
  const { data: prompt, error } = Prompt.safeParse(positionals.join(' '))
  if (error) throw new UsageError(`The description cannot be drawn: ${error.issues[0]?.message}`)
  if (prompt === '') throw new UsageError('What should be drawn? kadr draw "a fox in a forest" --out fox.png')
  return prompt
}

const write = (file: string, bytes: Uint8Array): Promise<void> =>
  writeFile(absolutePath(file), bytes).catch((error: unknown) => {
    throw new CommandError(`${file} could not be written: ${whyNotWritten(error)}.`, { cause: error })
  })

/** The draft engine alone: no server, no database. Same words, seed, size and style: same bytes. */
export const draw: Command = {
  name: 'draw',
  usage: 'draw "<prompt>" --out f.png [--seed 0 --size 1024x1024 --style book --lang pl|en]',
  summary: 'Draw a draft into a file; no server needed.',
  arguments: ARGUMENTS,
  run: async (args) => {
    const { values, positionals } = readArguments(args, ARGUMENTS)
    const mime = mimeOf(values.out)
    const [width, height] = values.size
    const { seed, style, lang } = values
    const picture = await drawDraft({
      prompt: promptOf(positionals),
      width,
      height,
      seed,
      style,
      mime,
      locale: lang,
    })
    const marked = markFile(picture.bytes, mime, DRAFT_MARK)
    await write(values.out, marked)
    const { drawn, notDrawn } = picture
    print(values.json, { out: values.out, width, height, seed, style, drawn, notDrawn }, [
      values.out,
      ...(drawn.length > 0 ? [`drawn: ${drawn.join(', ')}`] : []),
      ...(notDrawn.length > 0 ? [`not drawn: ${notDrawn.join(', ')}`] : []),
    ])
    return 0
  },
}
