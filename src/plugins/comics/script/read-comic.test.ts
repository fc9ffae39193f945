import { describe, expect, it } from 'vitest'

import { readScript } from './read-script'
import type { Script } from './script'

/** Items as `speaker/manner: text`, `caption: text`. */
const spoken = (script: Script): string[] =>
  script.pages
    .flatMap((page) => page.panels)
    .flatMap((panel) => panel.items)
    .map((item) =>
      item.kind === 'dialogue'
        ? `${item.speaker}/${item.manner}: ${item.text}`
        : `${item.kind}: ${item.text}`,
    )

const shape = (text: string): number[] => readScript(text).pages.map((page) => page.panels.length)

const codes = (text: string): string[] => readScript(text).remarks.map(({ line, code }) => `${line} ${code}`)

describe('headings of the comic format', () => {
  it.each([
    ['STRONA 1\nKADR 1 Noc.\nKADR 2 Dzień.\nSTRONA 2\nKADR 1 Las.', [2, 1]],
    ['STRONA PIERWSZA – DWA KADRY\nKADR PIERWSZY: Noc.\nKADR DRUGI – Dzień.', [2]],
    ['PAGE ONE – THREE PANELS\nPANEL ONE\nNight.\nPANEL TWO\nDay.\nPANEL THREE\nRain.', [3]],
    ['Strona 1:\nkadr 1: noc\nkadr 2. dzień', [2]],
    ['page 1\npanel 1 - night\nPanel 2 Fox runs.', [2]],
    ['KADR:\nNoc.\nKADR\nDzień.', [2]],
    ['STRONA 1\nKADR 1\nStrona 3 gazety leży na stole. Page 2 of it too.', [1]],
  ])('%j', (text, expected) => {
    expect(shape(text)).toEqual(expected)
  })

  it('takes a description from the heading and from the lines after it', () => {
    const [page] = readScript(
      'STRONA 1\nWieczór.\nKADR 1 Zbliżenie na latarnię.\nDeszcz [później śnieg].\n\nWiatr.',
    ).pages
    expect(page?.panels[0]).toMatchObject({
      description: 'Wieczór. Zbliżenie na latarnię. Deszcz . Wiatr.'.replace(' .', ' .'),
      shot: 'close',
    })
  })

  it.each([
    ['Plan ogólny latarni.', 'wide'],
    ['Wide shot: a castle.', 'wide'],
    ['Półzbliżenie na lisa.', 'medium'],
    ['Close-up of a robot.', 'close'],
    ['Lis w kuchni.', null],
  ])('%s is a %s shot', (description, shot) => {
    expect(readScript(`KADR 1 ${description}`).pages[0]?.panels[0]?.shot).toBe(shot)
  })
})

describe('who speaks, and how', () => {
  it.each([
    ['1. OLA: Hej.', 'ola/speech: Hej.'],
    ['1. OLA (szept) Hej.', 'ola/whisper: Hej.'],
    ['1. OLA Słyszysz? Ktoś tam jest.', 'ola/speech: Słyszysz? Ktoś tam jest.'],
    ['1. OLA A może nie?', 'ola/speech: A może nie?'],
    ['OLA (krzyk): HEJ!', 'ola/shout: HEJ!'],
    ['OLA (krzyczy): Hej!', 'ola/shout: Hej!'],
    ['OLA: (szeptem) Hej.', 'ola/whisper: Hej.'],
    ['OLA\n(myśli)\nHej.', 'ola/thought: Hej.'],
    ['OLA\nHej,\ntu jestem.', 'ola/speech: Hej, tu jestem.'],
    ['STARY LATARNIK (zza kadru): Kto tam?', 'stary-latarnik/off: Kto tam?'],
    ['OLA (telefon): Halo?', 'ola/radio: Halo?'],
    ['TOM (O.S.): Hey.', 'tom/off: Hey.'],
    ['TOM (V.O.): Hey.', 'tom/off: Hey.'],
    ['TOM (thinks): Hey.', 'tom/thought: Hey.'],
    ['TOM (on the phone): Hey.', 'tom/radio: Hey.'],
    ['OLA (smutno): Hej.', 'ola/speech: Hej.'],
    ['PODPIS Hel, listopad.', 'caption: Hel, listopad.'],
    ['Narracja: Hel.', 'caption: Hel.'],
    ['CAPTION\nLater.', 'caption: Later.'],
    ['SFX: TRZASK!', 'sfx: TRZASK!'],
    ['DŹWIĘK – BUM', 'sfx: BUM'],
    ['OLA: <b>Hej</b>', 'ola/speech: <b>Hej</b>'],
    ['علي: مرحبا', 'cast/speech: مرحبا'],
  ])('%j', (line, expected) => {
    expect(spoken(readScript(`STRONA 1\nKADR 1 Noc.\n${line}`))).toEqual([expected])
  })

  it('knows a name in small letters from its cue in capitals', () => {
    const text = 'STRONA 1\nKADR 1 Noc.\nOLA: Raz.\nOla: Dwa.\nUwaga: to opis.'
    expect(spoken(readScript(text))).toEqual(['ola/speech: Raz.', 'ola/speech: Dwa. Uwaga: to opis.'])
  })

  it('leaves whoever speaks from off the panel, or by radio, out of it', () => {
    const [panel] = readScript('KADR 1 Noc.\nOLA (off): A\nRUDY (radio): B\nLIS: C').pages[0]?.panels ?? []
    expect(panel?.cast).toEqual(['lis'])
  })
})

describe('before the first page', () => {
  it('reads a title and a cast list', () => {
    const script = readScript(
      'Latarnia\n\nOSOBY:\nOla – dziewczynka w czerwonym berecie\n- Rudy: lis\nLatarnik\n\nSTRONA 1\nKADR 1 Noc.',
    )
    expect(script.title).toBe('Latarnia')
    expect(script.cast.map(({ id, description }) => [id, description])).toEqual([
      ['ola', 'dziewczynka w czerwonym berecie'],
      ['rudy', 'lis'],
      ['latarnik', null],
    ])
  })
})

describe('what is odd has a remark with its line', () => {
  it.each([
    ['', ['1 emptyText']],
    ['KADR 1 Noc.', ['1 noPageHeading']],
    ['STRONA 1\nKADR 1 A.\nSTRONA 1\nKADR 1 B.\nSTRONA 7\nKADR 1 C.', ['3 pageNumber', '5 pageNumber']],
    ['STRONA 1\nKADR 1 A.\nKADR 3 B.', ['3 panelNumber']],
    ['STRONA 1 – TRZY KADRY\nKADR 1 A.', ['1 panelCount']],
    ['STRONA 1\n\nSTRONA 2\nKADR 1 A.', ['1 emptyPage']],
    ['STRONA 1\nKADR 1\nOLA: Hej.', ['2 panelWithoutDescription']],
    ['STRONA 1\nOLA: Hej.', ['2 dialogueBeforePanel', '2 panelWithoutDescription']],
    ['STRONA 1\nKADR 1 A.\nOLA:\n\nKADR 2 B.', ['3 emptyItem']],
    ['STRONA 1\nKADR 1 A.\nOLA (smutno): Hej.', ['3 unknownManner']],
    ['STRONA 1\nKADR 1 @Zorro stoi.', ['2 newCast']],
    ['STRONA 1\nKADR 1 A.\nOLA (off): Hej.', ['3 offPanel']],
    ['STRONA 1\nKADR 1 A.\nPANEL 2 B.', ['3 mixedLanguages']],
    ['STRONA 1\nKADR 1 A.\nINT. KITCHEN – NIGHT', ['3 mixedFormats']],
    ['Tytuł\nDopisek\nSTRONA 1\nKADR 1 A.', ['2 textBeforePage']],
  ])('%j', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })
})
