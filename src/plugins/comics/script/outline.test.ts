import { expect, it } from 'vitest'

import { readScript } from './read-script'

const TEXT = `STRONA 1
KADR 1 Wieczór na klifie. Latarnia nie świeci, sztorm.
   PODPIS Hel, listopad. Szósty dzień bez światła.
KADR 2 Zbliżenie na @Olę.
   1. OLA Słyszysz? Ktoś tam jest.
KADR 3 @Rudy na schodach, ogląda się za siebie.
   2. RUDY (myśli) Lepiej jej nie mówić o latarniku…
KADR 4 Soczewka rozbłyska na cały kadr.
   SFX TRZASK!
KADR 5 @Ola i @Rudy od tyłu, snop światła.
   3. OLA Wiedziałam, że jeszcze działa.
   4. RUDY (szept) Tylko kto ją zapalił?

STRONA 2
KADR 1 Cień na ścianie. To Latarnik?
   5. LATARNIK (off) Trochę to trwało.
KADR 2 @Ola z latarką, krok do tyłu.
   6. OLA (krzyk) Rudy, wiedziałeś!
KADR 3 Latarnik w świetle, mokry płaszcz, w ręce bateria.
   7. LATARNIK Sześć dni szukałem tej baterii.
`

it('counts a two-page script as its outline shows it', () => {
  const { pages, cast, remarks } = readScript(TEXT)
  const items = pages.flatMap((page) => page.panels.flatMap((panel) => panel.items))
  expect(pages.map((page) => page.panels.length)).toEqual([5, 3])
  expect(items.filter(({ kind }) => kind === 'dialogue')).toHaveLength(7)
  expect(items.filter(({ kind }) => kind === 'caption').map(({ line }) => line)).toEqual([3])
  expect(items.filter(({ kind }) => kind === 'sfx').map(({ line }) => line)).toEqual([9])
  expect(cast).toEqual([
    { id: 'ola', name: 'Ola', forms: ['Ola', 'Olę'], lines: 3, panels: 3, description: null },
    { id: 'rudy', name: 'Rudy', forms: ['Rudy'], lines: 2, panels: 2, description: null },
    { id: 'latarnik', name: 'Latarnik', forms: ['Latarnik'], lines: 2, panels: 2, description: null },
  ])
  expect(remarks).toEqual([{ line: 16, code: 'offPanel', params: { name: 'Latarnik' }, severity: 'info' }])
})
