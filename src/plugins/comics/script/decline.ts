/**
 * Polish names in the seven cases of the singular, grown from the nominative by ending classes. Some grown forms do not
 * exist; they match nothing. Names are compared in small letters, so that is how the forms are given.
 */

/** Dative and locative: kot → koci(e), ręka → ręc(e). A soft stem takes no `e` and is not listed. */
const SOFTENED: readonly (readonly [RegExp, string])[] = [
  [/st$/, 'ści'],
  [/zd$/, 'ździ'],
  [/sł$/, 'śl'],
  [/sn$/, 'śni'],
  [/ch$/, 'sz'],
  [/t$/, 'ci'],
  [/d$/, 'dzi'],
  [/(?<![csd])r$/, 'rz'],
  [/ł$/, 'l'],
  [/k$/, 'c'],
  [/g$/, 'dz'],
  [/h$/, 'sz'],
  [/(?<![crsd])z$/, 'zi'],
  [/([snbpmwfv])$/, '$1i'],
]

const softened = (stem: string): string[] => {
  const row = SOFTENED.find(([pattern]) => pattern.test(stem))
  return row ? [`${stem.replace(row[0], row[1])}e`] : []
}

const withEndings = (stem: string, endings: string): string[] =>
  endings.split(' ').map((ending) => stem + ending)

/** Ola, Zosia, Maja, Sowa, Kuba; hard stems may be adjectives as well: Ruda, Rudej. */
const aForms = (name: string): string[] => {
  const stem = name.slice(0, -1)
  const isSoft = /(?:[ijl]|c|[csdr]z|sz|ż)$/.test(stem)
  const i = stem.endsWith('i') ? [stem, `${stem}i`] : [`${stem}i`, `${stem}y`]
  const j = stem.endsWith('j') ? [`${stem.slice(0, -1)}i`] : []
  return [
    ...i,
    ...j,
    ...softened(stem),
    ...withEndings(stem, 'ę ą o u'),
    ...(isSoft ? [] : adjective(stem, 'y', 'ej')),
  ]
}

const adjective = (stem: string, vowel: 'i' | 'y', endings: string): string[] =>
  withEndings(stem + (vowel === 'i' || /[kg]$/.test(stem) ? 'i' : ''), endings)

/** Rudy, Mały, Wielki, Jerzy, Antoni; no nominative of another gender: Ruda is another name. */
const adjectiveForms = (name: string): string[] => {
  const vowel = name.endsWith('i') ? 'i' : 'y'
  const stem = name.slice(0, -1)
  return [...adjective(stem, vowel, 'ego emu'), `${name}m`, `${stem}${vowel === 'i' ? 'i' : ''}ego`]
}

const IRREGULAR_STEMS: Readonly<Record<string, string>> = {
  pies: 'ps',
  lew: 'lw',
  żółw: 'żółwi',
  sen: 'sn',
  ojciec: 'ojc',
  kwiecień: 'kwietni',
  paweł: 'pawł',
  orzeł: 'orł',
  osioł: 'osł',
  kozioł: 'kozł',
  anioł: 'anioł',
  aleksander: 'aleksandr',
  dzień: 'dni',
  cień: 'cieni',
  jeleń: 'jeleni',
}

const SOFT_LETTERS: Readonly<Record<string, string>> = { ń: 'ni', ś: 'si', ć: 'ci', ź: 'zi' }

/** What stands before the endings: Jurek → jurk, Chłopiec → chłopc, Miś → misi, Wróg → wrog, Dąb → dęb. */
const obliqueStems = (name: string): string[] => {
  const irregular = IRREGULAR_STEMS[name]
  if (irregular) return [irregular]
  const short = name
    .replace(/niec$/, 'ńc')
    .replace(/iec$/, 'c')
    .replace(/([^aeiouyąęó])i?ek$/, '$1k')
    .replace(/[ńśćź]$/, (letter) => SOFT_LETTERS[letter] ?? letter)
  const turned = short.replace(/ó([^aeiouyąęó]{1,2}i?)$/, 'o$1').replace(/ą([^aeiouyąęó]{1,2}i?)$/, 'ę$1')
  return turned === short ? [short] : [short, turned]
}

const consonantForms = (name: string): string[] =>
  obliqueStems(name).flatMap((stem) => [
    ...withEndings(stem, 'a u owi em iem'),
    ...softened(stem),
    // Feminine: Mysz, Noc, Jesień.
    ...(/(?:sz|ż|rz|cz|c|l|w|i)$/.test(stem) ? [...withEndings(stem, 'y i ą'), stem] : []),
    // Vocative: chłopiec → chłopcze.
    ...(stem.endsWith('c') ? [`${stem.slice(0, -1)}cze`] : []),
  ])

const oForms = (name: string): string[] => {
  const stem = name.slice(0, -1)
  return [...withEndings(stem, 'a u owi em iem ona onowi onem'), ...softened(stem)]
}

const youngForms = (name: string): string[] => withEndings(name.slice(0, -1), 'ęcia ęciu ęciem')

const foreignForms = (name: string): string[] => withEndings(name, "'a 'owi 'u 'em 'iem 'ego 'emu 'm")

/**
 * A word of a Polish name in all its cases, in small letters, the nominative first; each form once.
 *
 * @param word - nominative, any letter case
 */
export const declineWord = (word: string): string[] => {
  const name = word.toLowerCase()
  const grow = /a$/.test(name)
    ? aForms
    : /[iy]$/.test(name)
      ? adjectiveForms
      : /[oe]$/.test(name)
        ? oForms
        : name.endsWith('ę')
          ? youngForms
          : /[ué\d]$/.test(name)
            ? () => []
            : consonantForms
  return [...new Set([name, ...grow(name), ...foreignForms(name)])]
}

/** A word of an English name with its possessives. */
export const possessiveForms = (word: string): string[] => {
  const name = word.toLowerCase()
  return [name, `${name}'s`]
}

const NOMINATIVES: readonly (readonly [RegExp, string])[] = [
  [/^(.{2,})ę$/, '$1a'],
  [/^(.{2,})ą$/, '$1a'],
  [/^(.{2,})([kg])iem$/, '$1$2'],
  [/^(.+[^aeiouyąęó])kowi$/, '$1ek'],
  [/^(.{3,})owi$/, '$1'],
  [/^(.{2,}[kg]i)ego$/, '$1'],
  [/^(.{2,})ego$/, '$1y'],
]

/** The nominative that a form surely has, `Olę` → `Ola`; anything less sure stays as it is. */
export const guessNominative = (form: string): string => {
  const row = NOMINATIVES.find(([pattern]) => pattern.test(form))
  const name = row ? form.replace(row[0], row[1]) : form
  return declineWord(name).includes(form.toLowerCase()) ? name : form
}
