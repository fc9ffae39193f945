import { describe, expect, it } from 'vitest'

import { readScript } from './read-script'

const POLISH = `Title: Latarnia
Author: Ktoś

WN. KUCHNIA – NOC

Deszcz bębni o szyby.

OLA
(szeptem)
Słyszysz?

Rudy chowa się pod stół.

RUDY (O.S.)
Nie ma mnie.

SFX: GRZMOT!

> CIĘCIE DO:

PL. KLIF – NOC

Latarnia błyska.`

describe('Fountain', () => {
  const script = readScript(POLISH)

  it('makes pages of scenes and panels of action with its dialogue', () => {
    expect(script).toMatchObject({ format: 'fountain', language: 'pl', title: 'Latarnia' })
    expect(
      script.pages.map(({ line, panels }) => [line, ...panels.map((panel) => panel.description)]),
    ).toEqual([
      [4, 'WN. KUCHNIA – NOC. Deszcz bębni o szyby.', 'Rudy chowa się pod stół.'],
      [21, 'PL. KLIF – NOC. Latarnia błyska.'],
    ])
    expect(script.pages[0]?.panels.flatMap((panel) => panel.items)).toMatchObject([
      { speaker: 'ola', manner: 'whisper', text: 'Słyszysz?', line: 8 },
      { speaker: 'rudy', manner: 'off', text: 'Nie ma mnie.', line: 14 },
      { kind: 'sfx', text: 'GRZMOT!', line: 17 },
    ])
  })

  it('names what a comic has no use for', () => {
    expect(script.remarks.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 textBeforePage',
      '14 offPanel',
      '19 transitionDropped',
    ])
  })

  it('lets a long scene flow on to the next page', () => {
    const action = Array.from({ length: 8 }, (_, index) => `Pip runs past tree ${index}.\n\nPIP\nFaster!`)
    const { pages, language } = readScript(`INT. FOREST - DAY\n\n${action.join('\n\n')}`)
    expect(language).toBe('en')
    expect(pages.map((page) => page.panels.length)).toEqual([6, 2])
  })
})
