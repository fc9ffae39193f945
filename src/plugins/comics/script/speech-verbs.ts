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

const PRONOUNS = /^(?:on|ona|ono|oni|one|ja|ty|my|he|she|it|they|i|we|you)$/iu
const ARTICLES = /^(?:the|a|an)$/iu
/** Where a name or a noun with its adjective ends. */
const STOPS =
  /^(?:do|się|i|a|na|z|ze|w|we|po|za|jak|o|to|że|mu|jej|im|and|to|as|from|with|in|at|on|that|his|her|then|while)$/iu
const ADVERBS =
  /^(?:cicho|cichutko|głośno|nagle|wesoło|smutno|szybko|powoli|spokojnie|radośnie|potem|wtedy|wreszcie|znowu|też|\p{L}{2,}ly|again|then|back)$/iu

const wordsOf = (text: string): string[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)].map(([word]) => word)

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

const isCapital = (word: string): boolean => word !== word.toLowerCase()

/** The words up to the first that no name holds; two at most: `stary lis`, `old fox`. */
const nounPhrase = (words: readonly string[]): string | null => {
  const named = words.filter((word) => !ADVERBS.test(word))
  const end = named.findIndex((word) => STOPS.test(word) || PRONOUNS.test(word) || ARTICLES.test(word))
  const phrase = named.slice(0, end < 0 ? 2 : Math.min(end, 2))
  return phrase.length > 0 ? capitalised(phrase.join(' ')) : null
}

/** After the verb: a name, or a noun for one who has none: `said the fox`, `powiedział lis`. */
const nameAfter = (words: readonly string[], language: ScriptLanguage): string | null => {
  const named = words.filter((word) => !ADVERBS.test(word))
  const [first, ...rest] = named
  if (first === undefined) return null
  if (isCapital(first) && !PRONOUNS.test(first)) {
    const surname = rest[0] !== undefined && isCapital(rest[0]) ? ` ${rest[0]}` : ''
    return first + surname
  }
  if (language === 'pl') return nounPhrase(named)
  return ARTICLES.test(first) ? nounPhrase(rest) : null
}

/** Before the verb: the last capital and what follows it, or a noun after its article. */
const nameBefore = (words: readonly string[], language: ScriptLanguage): string | null => {
  const article = language === 'en' ? words.findLastIndex((word) => ARTICLES.test(word)) : -1
  if (article >= 0) return nounPhrase(words.slice(article + 1))
  const capital = words.findLastIndex(
    (word) => isCapital(word) && !PRONOUNS.test(word) && !ADVERBS.test(word),
  )
  return capital < 0 ? null : nounPhrase(words.slice(capital))
}

const lastClause = (text: string): string => text.split(/[.,;:!?…–—]/u).at(-1) ?? ''

const firstClause = (text: string): string => text.split(/[.,;:!?…–—]/u)[0] ?? ''

/** Who speaks, and how, by the sentence around a quotation: `powiedziała Ola`, `Tom whispered`. */
export const readAttribution = (sentence: string, language: ScriptLanguage): Attribution | null => {
  for (const { 0: word, index } of sentence.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)) {
    const manner = speechManner(word, language)
    if (manner === null) continue
    // Only words of the verb's own clause name its subject.
    const before = nameBefore(wordsOf(lastClause(sentence.slice(0, index))), language)
    const after = firstClause(sentence.slice(index + word.length))
    return { manner, name: before ?? nameAfter(wordsOf(after), language) }
  }
  return null
}
