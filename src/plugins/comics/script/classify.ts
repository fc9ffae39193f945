import { joinText } from './draft'
import {
  CAPTION_KEYWORDS,
  CAST_KEYWORDS,
  PAGE_KEYWORDS,
  PANEL_KEYWORDS,
  SOUND_KEYWORDS,
  TITLE_KEYWORDS,
  readManner,
  readNumber,
} from './keywords'
import type { Manner, ScriptLanguage } from './script'

interface Keyworded {
  readonly language: ScriptLanguage | null
  readonly text: string
}

/** What one line of the comic format is, by itself. */
export type ClassifiedLine =
  | { readonly kind: 'blank' }
  | ({ readonly kind: 'page' | 'panel'; readonly number: number | null } & Keyworded)
  | ({ readonly kind: 'caption' | 'sfx' | 'castList' | 'title' } & Keyworded)
  | CueLine
  | { readonly kind: 'text'; readonly text: string }

export interface CueLine {
  readonly kind: 'cue'
  readonly number?: number
  readonly name: string
  readonly manner: Manner
  /** Between parentheses, but no manner that is known. */
  readonly unknownManner: string | null
  /** Empty where it stands on the next line. */
  readonly text: string
  /** Nothing but capitals marks it: only text on the next line makes it a cue. */
  readonly isBare: boolean
}

const isUpper = (word: string): boolean => word === word.toUpperCase()

/** A leading backslash says: what follows is text, whatever it looks like. */
export const unescapeText = (text: string): string => (text.startsWith('\\') ? text.slice(1).trim() : text)

/** One separator, then the text. */
const afterSeparator = (rest: string): string => unescapeText(rest.trim().replace(/^[:–—.-]\s*/u, ''))

type Keywords = typeof PAGE_KEYWORDS

const matchKeyword = (
  line: string,
  keywords: Keywords,
): { word: string; rest: string; language: ScriptLanguage | null } | null => {
  for (const [pattern, language] of keywords) {
    const word = pattern.exec(line)?.[0]
    const rest = word === undefined ? '' : line.slice(word.length)
    if (word !== undefined && !/^[\p{L}\p{N}_]/u.test(rest)) return { word, rest, language }
  }
  return null
}

/** `STRONA 1`, `Page one – three panels`, `KADR 2 Opis`; in small letters only with a separator, or nothing, after the number. */
const classifyHeading = (line: string, kind: 'page' | 'panel'): ClassifiedLine | null => {
  const match = matchKeyword(line, kind === 'page' ? PAGE_KEYWORDS : PANEL_KEYWORDS)
  if (!match) return null
  const { word, rest, language } = match
  const [, counted, tail = ''] = /^\s*#?([\p{L}\p{N}]+)(.*)$/u.exec(rest) ?? []
  const number = counted === undefined ? null : readNumber(counted)
  if (number === null) {
    const isAlone = isUpper(word) && /^\s*(?:[:–—.-]|$)/u.test(rest)
    return isAlone ? { kind, number, language, text: afterSeparator(rest) } : null
  }
  const isMarked = /^\s*(?:[:–—.(-]|$)/u.test(tail)
  const isLoose = kind === 'panel' && (isUpper(word) || /^\s+[@\p{Lu}]/u.test(tail))
  if (!isMarked && !isLoose && !isUpper(word)) return null
  return { kind, number, language, text: afterSeparator(tail) }
}

const classifyKeyword = (
  line: string,
  kind: 'caption' | 'sfx' | 'castList' | 'title',
  keywords: Keywords,
): ClassifiedLine | null => {
  const match = matchKeyword(line.replace(/^\d{1,4}[.)]\s*/, ''), keywords)
  if (!match) return null
  const rest = match.rest.replace(/^\s*\d{1,4}(?=\s*[:–—-])/u, '')
  const isMarked =
    /^\s*(?:\([^)]*\)\s*)?:/u.test(rest) || (isUpper(match.word) && /^(?:\s|[–—-]|$)/u.test(rest))
  if (!isMarked) return null
  const [whole = '', note = ''] = /^\s*(\([^)]*\))\s*(?=:)/u.exec(rest) ?? []
  return { kind, language: match.language, text: joinText(note, afterSeparator(rest.slice(whole.length))) }
}

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_-]{0,39}`
const NAME = String.raw`${WORD}(?: ${WORD}){0,3}`
const NAME_ONLY = new RegExp(`^${NAME}$`, 'u')
const NUMBERED = /^(\d{1,5})\s*[.)]\s*(?=\S)/
const CUE_WITH_COLON = new RegExp(String.raw`^(${NAME})((?: ?\([^()]{0,60}\))*) ?:(.*)$`, 'u')
const CUE_WITH_MANNER = new RegExp(String.raw`^(${NAME})((?: ?\([^()]{0,60}\))+)(.*)$`, 'u')

const readManners = (marks: string): Pick<CueLine, 'manner' | 'unknownManner'> => {
  const words = [...marks.matchAll(/\(([^()]*)\)/g)].flatMap((match) => (match[1] ?? '').split(','))
  const known = words.map(readManner).find((manner) => manner !== null)
  const unknown = words.filter((word) => word.trim() !== '' && readManner(word) === null)
  return { manner: known ?? 'speech', unknownManner: unknown.join(', ').trim() || null }
}

/** `OLA: (szept) Hej`: the manner may follow the colon too. */
const mannerAfterColon = (text: string): { marks: string; text: string } => {
  const [whole, inner] = /^\(([^()]{0,60})\)\s*/u.exec(text) ?? []
  return whole !== undefined && inner !== undefined && readManner(inner) !== null
    ? { marks: whole, text: text.slice(whole.length) }
    : { marks: '', text }
}

/** Leading words in capitals, before text in ordinary letters: `OLA Słyszysz?`. */
const capitalsBeforeText = (line: string): { name: string; text: string } | null => {
  const words = line.split(' ', 6)
  const count = words.findIndex(
    (word) => !isUpper(word) || !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*$/u.test(word),
  )
  // A single capital belongs to the text: `OLA A może…`.
  const kept = count > 1 && /^.$/u.test(words[count - 1] ?? '') ? count - 1 : count
  if (kept < 1 || kept > 4 || !/\p{L}/u.test(words[0] ?? '')) return null
  const name = words.slice(0, kept).join(' ')
  return { name, text: line.slice(name.length).trim() }
}

interface CueParts {
  readonly name: string
  readonly marks: string
  readonly text: string
  readonly isBare?: boolean
}

const cueParts = (line: string, isNumbered: boolean): CueParts | null => {
  const [, name = '', marks = '', rest = ''] = CUE_WITH_COLON.exec(line) ?? CUE_WITH_MANNER.exec(line) ?? []
  if (
    name &&
    (isUpper(name) || isNumbered || readManners(marks).manner !== 'speech') &&
    /\p{L}/u.test(name)
  ) {
    const later = mannerAfterColon(rest.trim())
    return { name, marks: marks + later.marks, text: later.text }
  }
  if (!isNumbered && !(NAME_ONLY.test(line) && isUpper(line))) return null
  if (NAME_ONLY.test(line) && isUpper(line) && /^\P{N}*\p{L}/u.test(line)) {
    return { name: line, marks: '', text: '', isBare: !isNumbered }
  }
  const split = capitalsBeforeText(line)
  return split && { ...split, marks: '' }
}

const classifyCue = (line: string): ClassifiedLine | null => {
  const [prefix, digits] = NUMBERED.exec(line) ?? []
  const parts = cueParts(prefix === undefined ? line : line.slice(prefix.length), prefix !== undefined)
  if (!parts || parts.name.endsWith('.')) return null
  return {
    kind: 'cue',
    ...(digits === undefined ? {} : { number: Number(digits) }),
    name: parts.name,
    ...readManners(parts.marks),
    text: unescapeText(parts.text),
    isBare: parts.isBare ?? false,
  }
}

const MAY_BE_KEYWORD =
  /^(?:\d{1,4}[.)]\s*)?(?:str|pa[gn]|kadr|podp|narr|capt|dźw|odgł|soun|sfx|osob|post|obsa|cast|char|tytu|titl)/iu

const classifyStructure = (line: string): ClassifiedLine | null =>
  MAY_BE_KEYWORD.test(line)
    ? (classifyHeading(line, 'page') ??
      classifyHeading(line, 'panel') ??
      classifyKeyword(line, 'caption', CAPTION_KEYWORDS) ??
      classifyKeyword(line, 'sfx', SOUND_KEYWORDS) ??
      classifyKeyword(line, 'castList', CAST_KEYWORDS) ??
      classifyKeyword(line, 'title', TITLE_KEYWORDS))
    : null

/**
 * What one line of the comic format is.
 *
 * @param line - tidy: no comments, single spaces, no spaces around
 */
export const classifyLine = (line: string): ClassifiedLine => {
  if (line === '') return { kind: 'blank' }
  if (line.startsWith('\\')) return { kind: 'text', text: unescapeText(line) }
  return classifyStructure(line) ?? classifyCue(line) ?? { kind: 'text', text: line }
}

/** Whether a name can stand in a cast list and before a colon without being taken for anything else. */
export const isCastName = (name: string): boolean => {
  if (!NAME_ONLY.test(name) || name.endsWith('.') || !/\p{L}/u.test(name)) return false
  const cue = classifyLine(`${name.toUpperCase()}: x`)
  const entry = classifyLine(name)
  return (
    cue.kind === 'cue' && cue.name === name.toUpperCase() && (entry.kind === 'text' || entry.kind === 'cue')
  )
}
