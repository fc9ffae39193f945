import type { Shot } from '../contract'
import type { Manner, ScriptLanguage } from './script'

type Keyword = readonly [RegExp, ScriptLanguage | null]

/** Longer keywords first. A keyword of both languages decides for neither. */
export const PAGE_KEYWORDS: readonly Keyword[] = [
  [/^(?:strona|str\.)/iu, 'pl'],
  [/^page/iu, 'en'],
]
export const PANEL_KEYWORDS: readonly Keyword[] = [
  [/^kadr/iu, 'pl'],
  [/^panel/iu, 'en'],
]
export const CAPTION_KEYWORDS: readonly Keyword[] = [
  [/^(?:podpis|narracja|narrator)/iu, 'pl'],
  [/^(?:caption|narration)/iu, 'en'],
]
export const SOUND_KEYWORDS: readonly Keyword[] = [
  [/^(?:dźwięk|odgłos)/iu, 'pl'],
  [/^sound(?: effect)?/iu, 'en'],
  [/^sfx/iu, null],
]
export const CAST_KEYWORDS: readonly Keyword[] = [
  [/^(?:osoby|postacie|postaci|obsada)/iu, 'pl'],
  [/^(?:cast|characters)/iu, 'en'],
]
export const TITLE_KEYWORDS: readonly Keyword[] = [
  [/^tytuł/iu, 'pl'],
  [/^title/iu, 'en'],
]

const NUMBER_WORDS = new Map<string, number>(
  [
    'one two three four five six seven eight nine ten eleven twelve',
    'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście',
    'pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta jedenasta dwunasta',
    'pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty',
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  ].flatMap((row) => row.split(' ').map((word, index) => [word, index + 1] as const)),
)

/** `3`, `trzy`, `trzecia`, `three`; up to 6 digits, words up to twelve. Null for anything else. */
export const readNumber = (word: string): number | null =>
  /^\d{1,6}$/.test(word) ? Number(word) : (NUMBER_WORDS.get(word.toLowerCase()) ?? null)

/** The first row that fits wins. */
const MANNER_WORDS: readonly (readonly [RegExp, Manner])[] = [
  [/^(?:szept|szeptem|szepcze|cicho|whisper|whispers|whispering)$/, 'whisper'],
  [/^(?:krzyk|krzyczy|krzycząc|woła|shout|shouts|shouting|yells|screams)$/, 'shout'],
  [/^(?:myśli|myśl|thinks|thought|thinking)$/, 'thought'],
  [/^(?:radio|telefon|przez telefon|przez radio|phone|on phone|on the phone|over the radio|tv)$/, 'radio'],
  [/^(?:off|zza kadru|spoza kadru|poza kadrem|o\.?s\.?|v\.?o\.?|off-panel|off panel)$/, 'off'],
  [/^(?:mówi|mowa|says|speech)$/, 'speech'],
]

/** @param words - what stands between the parentheses. Null when it is no manner of speaking. */
export const readManner = (words: string): Manner | null => {
  const key = words.trim().toLowerCase()
  return MANNER_WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** The words that `writeScript` uses. */
export const WRITTEN = {
  pl: {
    page: 'STRONA',
    panel: 'KADR',
    caption: 'PODPIS',
    sfx: 'SFX',
    cast: 'OSOBY',
    title: 'TYTUŁ',
    manner: { whisper: 'szept', shout: 'krzyk', thought: 'myśli', radio: 'radio', off: 'off' },
  },
  en: {
    page: 'PAGE',
    panel: 'PANEL',
    caption: 'CAPTION',
    sfx: 'SFX',
    cast: 'CAST',
    title: 'TITLE',
    manner: { whisper: 'whisper', shout: 'shout', thought: 'thought', radio: 'radio', off: 'off' },
  },
} as const

const SHOT_WORDS: readonly (readonly [RegExp, Shot])[] = [
  [
    /plan (?:ogólny|pełny|daleki|totalny)|szeroki (?:plan|kadr)|z lotu ptaka|panoram|wide|long shot|establishing|bird['’]s[- ]eye/iu,
    'wide',
  ],
  [
    /plan (?:średni|amerykański)|półzbliżeni|do pasa|medium (?:shot|close)|mid[- ]shot|waist[- ]up/iu,
    'medium',
  ],
  [/zbliżeni|\bdetal|wielki plan|close[- ]?up|close on|tight on/iu, 'close'],
]

/** The shot that a description asks for; the one named first wins. */
export const readShot = (description: string): Shot | null => {
  const found = SHOT_WORDS.map(([pattern, shot]) => ({ at: description.search(pattern), shot }))
  return found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.shot ?? null
}
