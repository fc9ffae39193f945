import { emojiWord } from '../lexicon/emoji'

/** A word of a prompt. */
export interface Word {
  /** As written. */
  readonly surface: string
  /** Lower case, composed: what the lexicon is asked for. */
  readonly form: string
  /** A comma, full stop or line break stood before it. */
  readonly startsClause: boolean
  /** A pictograph: `form` is the English word it stands for, or itself. */
  readonly isEmoji: boolean
  /** Written with @: a name of the cast. */
  readonly isMarked: boolean
}

/** Longer prompts are cut: nobody can draw more. */
const MAX_WORDS = 400

const LETTERS = String.raw`[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*`
const PICTURE = String.raw`(?![©®™‼⁉ℹ↔-↪▪▫▶◀◻-◾〰〽㊗㊙])\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?\ufe0f?`
/** Flags are two letters; what is joined by U+200D is one picture. */
const EMOJI = String.raw`\p{RI}\p{RI}|${PICTURE}(?:\u200d${PICTURE})*`
const WORD = new RegExp(`(?<emoji>${EMOJI})|${LETTERS}`, 'gu')

const formOf = (surface: string, isEmoji: boolean): string =>
  isEmoji ? (emojiWord(surface) ?? surface) : surface.toLowerCase().replace(/’/g, "'")

/**
 * Splits any text into words. Marks, controls and tags' angle brackets fall away; nothing here can throw.
 * `toLowerCase` without a locale is the same on every machine.
 */
export const splitWords = (text: string): Word[] => {
  const clean = text
    .normalize('NFC')
    .replace(/[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}]/gu, ' ')
  const words: Word[] = []
  let end = 0
  for (const match of clean.matchAll(WORD)) {
    const between = clean.slice(end, match.index)
    end = match.index + match[0].length
    const isEmoji = match.groups?.emoji !== undefined
    words.push({
      surface: match[0],
      form: formOf(match[0], isEmoji),
      isEmoji,
      isMarked: between.endsWith('@'),
      startsClause: words.length === 0 || /[,.;:!?\n()–—]/.test(between),
    })
    if (words.length >= MAX_WORDS) break
  }
  return words
}
