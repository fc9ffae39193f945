import { type ClassifiedLine, classifyLine } from './classify'

export interface SourceLine {
  /** From 1. */
  readonly number: number
  /** Without comments, its spaces single; blank lines are empty. */
  readonly text: string
  /** What it is in the comic format. */
  readonly as: ClassifiedLine
}

/** Whatever ends a line. */
export const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/
const ESCAPED_OR_COMMENT = /\\\[|\[[^[\]]*\]/g

/** Comments stand in square brackets within a line; `\[` is the bracket itself. */
const withoutComments = (line: string): string =>
  line.replace(ESCAPED_OR_COMMENT, (match) => (match === '\\[' ? '[' : ''))

const tidy = (line: string): string => line.replace(/[ \t]+/g, ' ').trim()

/** Every line of a text. A line that holds nothing but comments is left out: it ends no paragraph. */
export const sourceLines = (text: string): SourceLine[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(LINE_BREAK)
    .map((line, index) => ({ number: index + 1, raw: line.trim(), text: tidy(withoutComments(line)) }))
    .filter(({ raw, text: kept }) => raw === '' || kept !== '')
    .map(({ number, text: kept }) => ({ number, text: kept, as: classifyLine(kept) }))
