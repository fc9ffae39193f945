import { describe, expect, it } from 'vitest'

import { createRandom } from '@/platform/kernel/random'

import { SCRIPT_EXAMPLES } from './examples'
import { readScript } from './read-script'
import type { Script } from './script'
import { writeScript } from './write-script'

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
const many = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, make)

/** Everything a reader could stumble over stands in texts as often as plain words. */
const PIECES = [
  ...'Noc deszcz @Olę Ola Rudego Latarnikowi @Zorro @zorra Bożena The fox @Fox’s 1. 2 [szkic] [ \\ \\[ ( (szept) : – - OLA OLA:'.split(
    ' ',
  ),
  ...'STRONA 1|KADR 2|PAGE ONE|PODPIS|SFX: BUM|OSOBY:|INT. DOM|<b>|„Tak”|علي|ß|İx|\u00A0|🦊|Zbliżenie|wide shot|…|!'.split(
    '|',
  ),
]
const words = (random: Random): string => many(random, 7, () => pick(random, PIECES)).join(' ')

const SPEAKERS = ['OLA', 'RUDY', 'STARY LATARNIK', 'R2D2', 'ŻÓŁW', 'O’NEIL', 'علي', 'STRASSE', 'İX']
const MANNER_MARKS = ['', ' (szept)', ' (krzyk)', ' (myśli)', ' (off)', ' (radio)', ' (whisper)', ' (smutno)']

const line = (random: Random): string => {
  const kind = random()
  if (kind < 0.4)
    return `${random() < 0.5 ? `${Math.ceil(random() * 9)}. ` : ''}${pick(random, SPEAKERS)}${pick(random, MANNER_MARKS)}: ${words(random)}`
  if (kind < 0.6) return `${pick(random, ['KADR', 'PANEL'])} ${Math.ceil(random() * 5)} ${words(random)}`
  if (kind < 0.7) return `${pick(random, ['STRONA', 'PAGE'])} ${Math.ceil(random() * 3)}`
  if (kind < 0.8) return `${pick(random, ['PODPIS', 'CAPTION', 'SFX'])}: ${words(random)}`
  return kind < 0.9 ? words(random) : ''
}

const front = (random: Random): string[] => [
  ...(random() < 0.5 ? [`TYTUŁ: ${words(random)}`] : []),
  ...(random() < 0.5 ? ['OSOBY:', 'Ola – mała', `Bożena – ${words(random)}`, words(random), ''] : []),
]

/** As text: five thousand comparisons of objects would take longer than the reading. */
const withoutPlaces = (script: Script): string =>
  JSON.stringify({
    language: script.language,
    title: script.title,
    cast: script.cast,
    pages: script.pages.map((page) => ({
      number: page.number,
      panels: page.panels.map((panel) => ({
        ...panel,
        line: 0,
        items: panel.items.map((item) => ({ ...item, line: 0 })),
      })),
    })),
  })

const CASES = 5_000

describe('a script that was written', () => {
  it(`is read as it was, in ${CASES} generated scripts`, () => {
    let panels = 0
    for (let seed = 1; seed <= CASES; seed++) {
      const random = createRandom(seed).next
      const text = [...front(random), ...many(random, 14, () => line(random))].join('\n')
      const script = readScript(text)
      const again = readScript(writeScript(script))
      expect(withoutPlaces(again), text).toBe(withoutPlaces(script))
      expect(again.format).toBe('comic')
      panels += script.pages.reduce((count, page) => count + page.panels.length, 0)
    }
    expect(panels).toBeGreaterThan(CASES) // The scripts are not empty ones.
  }, 30_000)

  it.each([
    'WN. KUCHNIA – NOC\n\nOla idzie (powoli).\n\nOLA\n(szeptem)\n(Hej) [x].\n\nPL. LAS\n\nKoniec.',
    'Latarnia\n\nOla idzie. „Kto tam?” – szepnął stary lis. Pada.\n\n– (Hm) – powiedziała Ola.',
    'The Fox\n\nIt was dark. "Who is there?" asked the fox. Tom said he was here.',
  ])('keeps all but the format of Fountain and prose: %j', (text) => {
    const script = readScript(text)
    expect(script.format).not.toBe('comic')
    expect(script.pages.flatMap((page) => page.panels).flatMap((panel) => panel.items)).not.toEqual([])
    expect(withoutPlaces(readScript(writeScript(script)))).toBe(withoutPlaces(script))
  })

  it('changes no more when it is written again', () => {
    for (const text of Object.values(SCRIPT_EXAMPLES)) {
      const once = writeScript(readScript(text))
      expect(writeScript(readScript(once))).toBe(once)
    }
  })
})
