/**
 * Polish words in all the forms a prompt may use, grown from the dictionary form. Growing forms is safer than cutting
 * words down to stems: `lodzie` (on ice) and `łodzi` (of the boat) stay apart. Some grown forms do not exist; they harm
 * only where they meet another word, and a test looks for that.
 */

/** Locative and dative softening of the last consonants: kot → koci(e), ręka → ręc(e). */
const SOFTENED: readonly (readonly [RegExp, string])[] = [
  [/st$/, 'ści'],
  [/zd$/, 'ździ'],
  [/sł$/, 'śl'],
  [/zł$/, 'źl'],
  [/sn$/, 'śni'],
  [/zn$/, 'źni'],
  [/ch$/, 'sz'],
  [/t$/, 'ci'],
  [/d$/, 'dzi'],
  [/r$/, 'rz'],
  [/ł$/, 'l'],
  [/k$/, 'c'],
  [/g$/, 'dz'],
  [/([snzbpmwf])$/, '$1i'],
]

const soften = (stem: string): string => {
  for (const [pattern, soft] of SOFTENED) if (pattern.test(stem)) return stem.replace(pattern, soft)
  return stem
}

/** Plural of male persons and diminutives: wilk → wilcy, pirat → piraci. */
const personal = (stem: string): string[] => {
  const soft = soften(stem)
  if (/(rz|c|dz|l)$/.test(soft)) return [soft + 'y', soft + 'i']
  return [soft.endsWith('i') ? soft : soft + 'i']
}

/** ń, ś, ć, ź at the end of a stem become ni, si, ci, zi before an ending. */
const beforeVowel = (stem: string): string =>
  stem.replace(/ń$/, 'ni').replace(/ś$/, 'si').replace(/ć$/, 'ci').replace(/ź$/, 'zi')

const join = (stem: string, ending: string): string =>
  stem.endsWith('i') && ending.startsWith('i') ? stem + ending.slice(1) : stem + ending

const withEndings = (stem: string, endings: readonly string[]): string[] => endings.map((e) => join(stem, e))

const PLURAL = ['om', 'ami', 'ach'] as const

const obliqueOf = (noun: string): string => {
  if (/iec$/.test(noun)) return noun.replace(/niec$/, 'ńc').replace(/iec$/, 'c')
  if (/[^aeiouyąęó]ek$/.test(noun) || /[aeiouyąęó][^aeiouyąęó]ek$/.test(noun))
    return noun.replace(/(i?)ek$/, 'k')
  return noun
}

const lastVowelChanged = (stem: string): string[] => {
  const changed = [stem]
  const o = stem.replace(/ó([^aąeęioóuy]+)$/, 'o$1')
  const e = stem.replace(/ą([^aąeęioóuy]+)$/, 'ę$1')
  if (o !== stem) changed.push(o)
  if (e !== stem) changed.push(e)
  return changed
}

/** pokój → pokoi, złodziej → złodziei. */
const shortened = (stem: string): string[] => (stem.endsWith('j') ? [stem.slice(0, -1) + 'i'] : [])

const consonantNoun = (noun: string, oblique?: string): string[] => {
  const stems = (oblique ? [oblique] : lastVowelChanged(obliqueOf(noun))).map(beforeVowel)
  return [
    noun,
    ...stems.flatMap((stem) => [
      ...withEndings(stem, ['a', 'u', 'owi', 'em', 'iem', 'y', 'i', 'e', 'ów', 'owie', ...PLURAL]),
      soften(stem) + 'e',
      ...personal(stem),
      ...shortened(stem),
    ]),
  ]
}

/** Feminine nouns that end in a consonant: noc, jesień. @param oblique - stem of the other cases: wieś, `wsi` */
export const feminineForms = (noun: string, oblique?: string): string[] => [
  noun,
  ...(oblique ? [oblique] : lastVowelChanged(noun))
    .map(beforeVowel)
    .flatMap((stem) => withEndings(stem, ['y', 'i', 'ą', 'e', ...PLURAL])),
]

/** Genitive plural without an ending: ryba → ryb, książka → książek, krowa → krów. */
const bare = (stem: string): string[] => {
  const forms = [stem, stem.replace(/o([^aąeęioóuy]+)$/, 'ó$1'), stem.replace(/ę([^aąeęioóuy]+)$/, 'ą$1')]
  const [, head, last] = /^(.*[^aąeęioóuy])([^aąeęioóuy])$/.exec(stem) ?? []
  if (head && last) forms.push(`${head}e${last}`, `${head.replace(/ń$/, 'ni').replace(/ś$/, 'si')}ie${last}`)
  if (stem.endsWith('i'))
    forms.push(stem.slice(0, -1).replace(/n$/, 'ń').replace(/s$/, 'ś').replace(/c$/, 'ć').replace(/z$/, 'ź'))
  return forms
}

const aNoun = (noun: string): string[] => {
  const stem = noun.slice(0, -1)
  return [
    noun,
    ...withEndings(stem, ['y', 'i', 'ę', 'ą', 'o', 'e', 'owie', 'ów', ...PLURAL]),
    soften(stem) + 'e',
    ...bare(stem),
    // Words from abroad: bateria → baterii.
    ...(stem.endsWith('i') ? [stem + 'i'] : []),
  ]
}

const neuterNoun = (noun: string): string[] => {
  const stem = noun.slice(0, -1)
  return [
    noun,
    ...withEndings(stem, ['a', 'u', 'em', 'iem', 'i', 'y', 'ów', ...PLURAL]),
    soften(stem) + 'e',
    ...bare(stem),
  ]
}

const youngNoun = (noun: string): string[] => {
  const stem = noun.slice(0, -1)
  const e = withEndings(stem, ['ęcia', 'ęciu', 'ęciem', 'ęta', 'ętom', 'ętami', 'ętach'])
  return [noun, ...e, stem + 'ąt']
}

/** Nouns without a singular: okulary → okularów, sanki → sanek. */
const pluralNoun = (noun: string): string[] => {
  const stem = noun.slice(0, -1)
  return [noun, ...withEndings(stem, ['ów', ...PLURAL]), ...bare(stem)]
}

/** Every form of a noun. @param oblique - stem of the other cases where it is irregular: pies, `ps` */
export const nounForms = (noun: string, oblique?: string): string[] => {
  if (oblique) return noun.endsWith('a') ? [noun, ...aNoun(oblique + 'a')] : consonantNoun(noun, oblique)
  if (noun.endsWith('um')) return [noun, ...neuterNoun(noun.slice(0, -2) + 'o')]
  if (noun.endsWith('a')) return aNoun(noun)
  if (/[oe]$/.test(noun)) return neuterNoun(noun)
  if (noun.endsWith('ę')) return youngNoun(noun)
  if (/[iy]$/.test(noun)) return pluralNoun(noun)
  if (noun.endsWith('u')) return [noun]
  return consonantNoun(noun)
}

/** Every form of an adjective given as `czerwony` or `wielki`. */
export const adjectiveForms = (adjective: string): string[] => {
  const stem = adjective.slice(0, -1)
  const isSoft = adjective.endsWith('i')
  const isVelar = /[kg]$/.test(stem)
  const i = isSoft ? 'i' : 'y'
  const e = isSoft ? (isVelar ? 'ie' : 'ie') : 'e'
  const a = isSoft && !isVelar ? 'ia' : 'a'
  const o = isSoft && !isVelar ? 'ią' : 'ą'
  return [
    adjective,
    ...[a, e, o, `${e}go`, `${e}j`, `${e}mu`, `${i}m`, `${i}ch`, `${i}mi`].map((ending) => stem + ending),
    ...personal(stem),
    isSoft ? `${stem}o` : `${stem}o`,
  ]
}

/** Where nothing irregular is said: biega → biegać, maszeruje → maszerować, tańczy → tańczyć, siedzi → siedzieć. */
const infinitivesOf = (singular: string): string[] => {
  if (singular.endsWith('uje')) return [singular.slice(0, -3) + 'ować']
  if (singular.endsWith('i')) return [singular + 'ć', singular + 'eć']
  return /[ay]$/.test(singular) ? [singular + 'ć'] : []
}

/** leżeć → leżał, leżała, leżeli. */
const pastForms = (infinitive: string): string[] => {
  const stem = infinitive.slice(0, -1)
  const hard = stem.replace(/e$/, 'a')
  return [infinitive, stem + 'li', ...['ł', 'ła', 'ły', 'ło'].map((ending) => hard + ending)]
}

const theyOf = (singular: string): string => {
  if (singular.endsWith('a')) return singular + 'ją'
  return singular.slice(0, -1) + (singular.endsWith('i') ? 'ią' : 'ą')
}

/**
 * A verb given as third person singular: biega, siedzi, idzie.
 *
 * @param plural - third person plural where irregular
 * @param infinitive - where the past cannot be told from the present: śpi, `spać`
 */
export const verbForms = (singular: string, plural?: string, infinitive?: string): string[] => {
  const they = plural ?? theyOf(singular)
  const participle = they.slice(0, -1) + 'ąc'
  const infinitives = [...infinitivesOf(singular), ...(infinitive ? [infinitive] : [])]
  return [
    singular,
    they,
    participle,
    ...adjectiveForms(participle + 'y'),
    ...infinitives.flatMap((one) => pastForms(one)),
  ]
}

/** Without Polish letters, as many people type: ł → l, ś → s. */
export const foldPolish = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')

export const hasPolishLetters = (word: string): boolean => /[ąćęłńóśźż]/.test(word)
