/** Men's names on -a; all others on -a are women's. */
const MENS: ReadonlySet<string> = new Set(
  'kuba barnaba bonawentura kosma jarema sasza misza luca luka joshua ezra'.split(' '),
)

/** Women's names that do not end in -a. */
const WOMENS: ReadonlySet<string> = new Set(
  'alice anne beatrice charlotte chloe daisy dorothy elizabeth ellen emily grace hannah helen holly ingrid jane jennifer joan judy kate lily lucy margaret mary molly nancy noemi rose ruth sarah sophie susan violet zoe'.split(
    ' ',
  ),
)

/** What the sex of a bearer most likely is, in Polish and English. */
export const sexOfName = (name: string): 'f' | 'm' => {
  const first = name.trim().toLowerCase().split(/\s+/)[0] ?? ''
  if (MENS.has(first)) return 'm'
  return first.endsWith('a') || WOMENS.has(first) ? 'f' : 'm'
}
