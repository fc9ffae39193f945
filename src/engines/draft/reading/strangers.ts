import { sexOfName } from '../lexicon/first-names'
import type { EntryKind, Language } from '../lexicon/entry'
import type { Match } from './match-words'

/** Somebody of whom the lexicon knows no more than that it is a person. */
export interface Stranger {
  /** Id of a person of the lexicon. */
  readonly id: string
  readonly count: number
  /** The word says more than is drawn: "locksmith, drawn as: a person". */
  readonly isGeneral: boolean
}

const FIGURES: ReadonlySet<EntryKind> = new Set<EntryKind>(['person', 'animal', 'creature'])

type Words = Readonly<Record<string, readonly [id: string, count: number]>>

const PRONOUNS: Readonly<Record<Language, Words>> = {
  pl: {
    ona: ['woman', 1],
    on: ['man', 1],
    ono: ['child', 1],
    oni: ['person', 2],
    ktoś: ['person', 1],
    twarz: ['person', 1],
    twarzy: ['person', 1],
  },
  en: {
    she: ['woman', 1],
    he: ['man', 1],
    they: ['person', 2],
    someone: ['person', 1],
    somebody: ['person', 1],
    face: ['person', 1],
  },
}

const PROFESSIONS: Readonly<Record<Language, RegExp>> = {
  pl: /.{3}(arz|arka|acz|aczka|ista|istka|ysta|nosz|wca|mistrz|olog)$/,
  en: /.{3}(smith|wright|maker|keeper|driver|seller|monger|hunter|worker|player|ologist|ician)$|.{3}(man|woman|ist|eer)$/,
}

/** They end like professions and are none. */
const NO_PROFESSIONS: ReadonlySet<string> = new Set(
  'korytarz kalendarz cmentarz ołtarz sekretarzyk ekwipaż pejzarz inwentarz scenarz lichtarz komentarz egzemplarz palacz klucz słownikarz lista artysta czysta oczywista mglista ognista srebrzysta przejrzysta soczysta wieczysta rzeczywista osobista falista kwiecista piaszczysta skalista urwista kolczasta owca career deer beer mist list twist wrist fist human german roman talisman cayman caiman'.split(
    ' ',
  ),
)

const isProfession = ({ form, kind }: Match, language: Language): boolean =>
  kind === 'unknown' && !NO_PROFESSIONS.has(form) && PROFESSIONS[language].test(form)

/** A picture of somebody's own: no figure is named anywhere in the prompt. */
const isDeserted = (matches: readonly Match[]): boolean =>
  !matches.some((m) => m.entries.some((e) => FIGURES.has(e.kind)))

const isSpeech = (match: Match | undefined): boolean =>
  match?.entries.some((e) => e.kind === 'speech') === true

const isName = ({ surface, kind }: Match): boolean => kind === 'unknown' && /^\p{Lu}\p{Ll}/u.test(surface)

/** Whoever a word without a meaning of its own stands for: a name that speaks, a profession, the only pronoun. */
export const strangerAt = (matches: readonly Match[], i: number, language: Language): Stranger | null => {
  const match = matches[i]
  if (!match || (match.kind !== 'unknown' && match.kind !== 'function')) return null
  if (isName(match) && (isSpeech(matches[i + 1]) || isSpeech(matches[i - 1])))
    return { id: sexOfName(match.surface) === 'f' ? 'woman' : 'man', count: 1, isGeneral: false }
  if (isProfession(match, language)) return { id: 'person', count: 1, isGeneral: true }
  const pronouns = PRONOUNS[language]
  if (!Object.hasOwn(pronouns, match.form) || !isDeserted(matches)) return null
  const isFirst = matches.findIndex((m) => Object.hasOwn(pronouns, m.form)) === i
  const [id, count] = pronouns[match.form] ?? ['person', 1]
  return isFirst ? { id, count, isGeneral: false } : null
}
