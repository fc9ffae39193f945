import type { Manner, ScriptLanguage } from './script'

const STEMS: Readonly<Record<ScriptLanguage, readonly (readonly [RegExp, Manner])[]>> = {
  pl: [
    [/^(?:szepn|szept|wyszept|mrukn)/u, 'whisper'],
    [/^(?:krzykn|krzycz|wrzas|wrzeszcz|zawoła|woła|wykrzykn)/u, 'shout'],
    [/^(?:pomyśla|myśl[ai])/u, 'thought'],
    [
      /^(?:powiedzia|mówi|rzek|odpar|odpowie|odrzek|spyta|zapyta|pyta|dodał|stwierdzi|oznajmi|zaśmia|westchn|odezwa|poprosi|wyjaśni)/u,
      'speech',
    ],
  ],
  en: [
    [/^(?:whisper(?:s|ed)?|murmur(?:s|ed)?)$/u, 'whisper'],
    [/^(?:shout(?:s|ed)?|yell(?:s|ed)?|scream(?:s|ed)?|crie[sd]|call(?:s|ed))$/u, 'shout'],
    [/^(?:thought|thinks|wonder(?:s|ed))$/u, 'thought'],
    [
      /^(?:said|says|ask(?:s|ed)|repli(?:es|ed)|answer(?:s|ed)|add(?:s|ed)|laugh(?:s|ed)|sigh(?:s|ed))$/u,
      'speech',
    ],
  ],
}

/** How a verb of speech speaks; null for every other word. */
export const speechManner = (word: string, language: ScriptLanguage): Manner | null =>
  STEMS[language].find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? null

export interface Attribution {
  readonly manner: Manner
  /** Null for pronouns, and where nobody is named. */
  readonly name: string | null
}

const PRONOUNS =
  /^(?:on|ona|ono|oni|one|ja|ty|my|do|się|cicho|głośno|i|a|he|she|it|they|i|we|you|to|that|quietly|softly|loudly)$/iu
const ARTICLES = /^(?:the|a|an)$/iu

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** After the verb: a name, or a noun for one who has none: `said the fox`, `powiedział lis`. */
const nameAfter = (words: readonly string[], language: ScriptLanguage): string | null => {
  const rest = words[0] !== undefined && ARTICLES.test(words[0]) ? words.slice(1) : words
  const [first] = rest
  if (first === undefined || PRONOUNS.test(first)) return null
  const isNoun = language === 'pl' || rest.length < words.length
  return isNoun || first !== first.toLowerCase() ? capitalised(first) : null
}

const nameBefore = (words: readonly string[]): string | null => {
  const name = words.findLast(
    (word) => word !== word.toLowerCase() && !PRONOUNS.test(word) && !ARTICLES.test(word),
  )
  return name ?? null
}

/** Who speaks, and how, by the sentence around a quotation: `powiedziała Ola`, `Tom whispered`. */
export const readAttribution = (sentence: string, language: ScriptLanguage): Attribution | null => {
  const words = [...sentence.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)].map(([word]) => word)
  const at = words.findIndex((word) => speechManner(word, language) !== null)
  const manner = at < 0 ? null : speechManner(words[at] ?? '', language)
  if (manner === null) return null
  // Only words of the verb's own clause name its subject.
  const clause = (sentence.split(words[at] ?? '')[1] ?? '').split(/[.,;:!?…–—]/u)[0] ?? ''
  const after = [...clause.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)].map(([word]) => word)
  const before = nameBefore(words.slice(0, at))
  return { manner, name: before ?? nameAfter(after, language) }
}
