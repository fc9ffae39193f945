import { assembleScript } from './assemble'
import type { DraftScript } from './draft'
import { LINE_BREAK, type SourceLine, sourceLines } from './lines'
import { readComic } from './read-comic'
import { isSceneHeading, readFountain } from './read-fountain'
import { readProse } from './read-prose'
import {
  type Remark,
  type Script,
  type ScriptFormat,
  type ScriptLanguage,
  SCRIPT_LIMITS,
  remark,
} from './script'

export interface ReadScriptOptions {
  /** Of the script's words. Default: as its keywords say, else as its words look. */
  readonly language?: ScriptLanguage
}

const POLISH = /[ąćęłńśźż]|(?<![\p{L}])(?:i|w|na|z|do|nie|jest|się|to)(?![\p{L}])/giu
const ENGLISH =
  /(?<![\p{L}])(?:the|and|of|in|on|is|are|was|am|with|she|he|it|you|my|his|her|this|that|said|says|asked|here|day|night|for|at|to|an?)(?![\p{L}])/giu

/** By its words; Polish where nothing tells. */
const languageOfWords = (text: string): ScriptLanguage => {
  const sample = text.slice(0, 100_000)
  return (sample.match(ENGLISH)?.length ?? 0) > (sample.match(POLISH)?.length ?? 0) ? 'en' : 'pl'
}

const languageOf = (draft: DraftScript, text: string): ScriptLanguage => {
  const polish = draft.keywords.filter(({ language }) => language === 'pl').length
  const english = draft.keywords.length - polish
  return polish === english ? languageOfWords(text) : polish > english ? 'pl' : 'en'
}

interface FormatSigns {
  /** Lines that only this format has. */
  readonly comic: readonly number[]
  readonly fountain: readonly number[]
  readonly cues: number
  readonly texts: number
}

const signsOf = (lines: readonly SourceLine[]): FormatSigns => {
  const kinds = lines.map(({ number, text, as }) => ({ number, text, kind: as.kind }))
  const isComic = (kind: string): boolean => ['page', 'panel', 'castList'].includes(kind)
  return {
    comic: kinds.filter(({ kind }) => isComic(kind)).map(({ number }) => number),
    fountain: kinds.filter(({ text }) => isSceneHeading(text)).map(({ number }) => number),
    cues: kinds.filter(({ kind }) => kind !== 'text' && kind !== 'blank').length,
    texts: kinds.filter(({ kind }) => kind === 'text').length,
  }
}

const formatOf = (signs: FormatSigns): ScriptFormat => {
  if (signs.comic.length + signs.fountain.length > 0)
    return signs.comic.length >= signs.fountain.length ? 'comic' : 'fountain'
  // Without any heading dialogue alone makes a script, if it is more than a stray line of a story.
  return signs.cues > 0 && signs.cues * 2 >= signs.texts ? 'comic' : 'prose'
}

const mixtureRemarks = (draft: DraftScript, signs: FormatSigns, language: ScriptLanguage): Remark[] => {
  const foreign = draft.keywords.find((keyword) => keyword.language !== language)
  const other = draft.format === 'comic' ? signs.fountain : signs.comic
  return [
    ...(foreign ? [remark(foreign.line, 'mixedLanguages', { language })] : []),
    ...(other[0] === undefined ? [] : [remark(other[0], 'mixedFormats', { format: draft.format })]),
  ]
}

const boundText = (text: string): { text: string; remarks: Remark[] } => {
  if (text.length <= SCRIPT_LIMITS.textLength) return { text, remarks: [] }
  const kept = text.slice(0, SCRIPT_LIMITS.textLength)
  const line = kept.split(LINE_BREAK).length
  const params = { limit: SCRIPT_LIMITS.textLength, length: text.length }
  return { text: kept, remarks: [remark(line, 'textTooLong', params)] }
}

/**
 * A script of any text: the comic format in Polish or English, Fountain, or a story in prose. Never throws; what is odd,
 * lost or out of bounds is said by remarks with their lines. Pure, and linear in the text's length.
 */
export const readScript = (whole: string, options: ReadScriptOptions = {}): Script => {
  const { text, remarks } = boundText(whole)
  const lines = sourceLines(text)
  const signs = signsOf(lines)
  const format = formatOf(signs)
  const draft =
    format === 'comic'
      ? readComic(lines)
      : format === 'fountain'
        ? readFountain(lines)
        : readProse(lines, options.language ?? languageOfWords(text))
  const language = options.language ?? languageOf(draft, text)
  const isEmpty = draft.pages.length === 0 && draft.title === null && draft.cast.length === 0
  draft.remarks.push(...remarks, ...mixtureRemarks(draft, signs, language))
  if (isEmpty) draft.remarks.push(remark(1, 'emptyText'))
  return assembleScript(draft, language)
}
