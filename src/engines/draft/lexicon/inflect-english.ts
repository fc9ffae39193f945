const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  mouse: 'mice',
  goose: 'geese',
  foot: 'feet',
  ox: 'oxen',
  deer: 'deer',
  sheep: 'sheep',
  fish: 'fish',
  potato: 'potatoes',
  tomato: 'tomatoes',
}

const pluralOf = (noun: string): string[] => {
  for (const [one, many] of Object.entries(IRREGULAR_PLURALS))
    if (noun === one || (noun.endsWith(one) && ['man', 'woman'].includes(one)))
      return [noun.slice(0, -one.length) + many, noun + 's']
  if (/(s|x|z|ch|sh)$/.test(noun)) return [noun + 'es']
  if (/[^aeiou]y$/.test(noun)) return [noun.slice(0, -1) + 'ies']
  if (/[^f]fe?$/.test(noun)) return [noun.replace(/fe?$/, 'ves'), noun + 's']
  if (noun.endsWith('o')) return [noun + 's', noun + 'es']
  return [noun + 's']
}

/** The usual plural. */
export const englishPlural = (noun: string): string => pluralOf(noun)[0] ?? noun

/** A noun, its plural and both possessives. */
export const englishNounForms = (noun: string): string[] => {
  const forms = [noun, ...pluralOf(noun)]
  return [...forms, ...forms.map((form) => form + "'s")]
}

/** A regular verb given as its base form: walk, walks, walking, walked. */
export const englishVerbForms = (base: string): string[] => {
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(base) ? base + base.slice(-1) : base
  const stem = base.endsWith('ie')
    ? base.slice(0, -2) + 'y'
    : base.endsWith('e')
      ? base.slice(0, -1)
      : doubled
  const third = /(s|x|z|ch|sh)$/.test(base)
    ? base + 'es'
    : /[^aeiou]y$/.test(base)
      ? base.slice(0, -1) + 'ies'
      : base + 's'
  const past = base.endsWith('e')
    ? base + 'd'
    : /[^aeiou]y$/.test(base)
      ? base.slice(0, -1) + 'ied'
      : doubled + 'ed'
  return [base, third, stem + 'ing', past]
}
