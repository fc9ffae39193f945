import { isCastName } from './classify'
import { declineWord, guessNominative, possessiveForms } from './decline'
import type { Mention, ScriptLanguage } from './script'

interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly isMarked: boolean
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word: word.replaceAll('’', "'"),
    isMarked: text[index - 1] === '@' && !/[\p{L}\p{N}]/u.test(text[index - 2] ?? ''),
  }))

const isCapital = (word: string): boolean => {
  const first = word.slice(0, 1)
  return first !== first.toLowerCase() || first === first.toUpperCase()
}

interface Candidate {
  readonly key: string
  /** Forms of each word of the name, in order, in small letters. */
  readonly words: readonly ReadonlySet<string>[]
  /** Nominative, its words apart. */
  readonly exact: string
}

/** Names in capitals are keys: `OLA` of a cue and `Ola` of a list are one. */
export const nameKey = (name: string): string => name.toUpperCase()

/** Finds who is named in a text, by every form of every name added so far. */
export interface NameIndex {
  readonly add: (name: string) => void
  /** Mentions in order, `cast` being the name's key. Unknown marks are given to `onUnknown`. */
  readonly find: (text: string, onUnknown?: (word: string) => void) => Mention[]
}

const fits = (text: string, tokens: readonly Token[], at: number, candidate: Candidate): boolean =>
  candidate.words.every((forms, offset) => {
    const token = tokens[at + offset]
    const before = tokens[at + offset - 1]
    if (!token || !forms.has(token.word.toLowerCase())) return false
    return (
      offset === 0 || (before !== undefined && /^[ .'’_-]{1,2}$/.test(text.slice(before.end, token.start)))
    )
  })

const spelled = (tokens: readonly Token[], at: number, count: number): string =>
  tokens
    .slice(at, at + count)
    .map(({ word }) => word.toLowerCase())
    .join(' ')

/** The longest name wins, then the one that stands in its nominative, then the one added first. */
const bestCandidate = (
  text: string,
  tokens: readonly Token[],
  at: number,
  candidates: readonly Candidate[],
): Candidate | undefined => {
  const weight = (one: Candidate): number =>
    one.words.length * 2 + (one.exact === spelled(tokens, at, one.words.length) ? 1 : 0)
  return candidates.filter((one) => fits(text, tokens, at, one)).sort((a, b) => weight(b) - weight(a))[0]
}

export const createNameIndex = (language: ScriptLanguage): NameIndex => {
  const grow = language === 'pl' ? declineWord : possessiveForms
  const byFirst = new Map<string, Candidate[]>()
  const add = (name: string): void => {
    const words = tokensOf(name).map(({ word }) => word)
    const forms = words.map((word) => new Set(grow(word)))
    const candidate = { key: nameKey(name), words: forms, exact: words.join(' ').toLowerCase() }
    for (const form of forms[0] ?? []) {
      const others = byFirst.get(form)
      if (others) others.push(candidate)
      else byFirst.set(form, [candidate])
    }
  }
  const find: NameIndex['find'] = (text, onUnknown) => {
    const tokens = tokensOf(text)
    const mentions: Mention[] = []
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (!token || !(token.isMarked || isCapital(token.word))) continue
      const best = bestCandidate(text, tokens, at, byFirst.get(token.word.toLowerCase()) ?? [])
      if (!best) {
        if (token.isMarked) onUnknown?.(token.word)
        continue
      }
      at += best.words.length - 1
      const start = token.isMarked ? token.start - 1 : token.start
      mentions.push({ start, end: tokens[at]?.end ?? token.end, cast: best.key })
    }
    return mentions
  }
  return { add, find }
}

/** `OLA` → `Ola`; words with digits, and whatever would not come back as it was, stay. */
export const nameFromCue = (name: string): string => {
  if (name !== name.toUpperCase()) return name
  const capitalised = name.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    /\p{N}/u.test(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase(),
  )
  return capitalised.toUpperCase() === name ? capitalised : name
}

/** The name of whoever an unknown mark means; null where the word cannot be a name. */
export const nameFromMark = (word: string, language: ScriptLanguage): string | null => {
  const capital = word.slice(0, 1).toUpperCase() + word.slice(1)
  const guess = language === 'pl' ? guessNominative(capital) : capital.replace(/'s$/, '')
  return [guess, capital].find(isCastName) ?? null
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 34)
    .replace(/^-+|-+$/g, '') || 'cast'

/** Ids in the order of the names: slugs, the second of a kind with `-2`. */
export const castIds = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return names.map((name) => {
    const slug = slugOf(name)
    let count = (counts.get(slug) ?? 0) + 1
    let id = count === 1 ? slug : `${slug}-${count}`
    while (taken.has(id)) id = `${slug}-${++count}`
    counts.set(slug, count)
    taken.add(id)
    return id
  })
}
