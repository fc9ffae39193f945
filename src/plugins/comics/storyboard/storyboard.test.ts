import { describe, expect, it } from 'vitest'

import { PageDocument } from '../contract'
import { PAGE_FORMATS } from '../geometry/formats'
import { bounds } from '../geometry/polygon'
import { loadLetteringFonts } from '../lettering/fonts'
import { SCRIPT_EXAMPLES } from '../script/examples'
import { readScript } from '../script/read-script'
import { finishPage } from './finish-page'
import { PAGE_REMARKS } from './page-remarks'
import { planPages, type StoryboardOptions } from './plan-page'

const OPTIONS: StoryboardOptions = { format: 'a5', direction: 'ltr', seed: 7, dpi: 200 }
const plan = (text: string, options: Partial<StoryboardOptions> = {}) =>
  planPages(readScript(text, { language: 'pl' }), { ...OPTIONS, ...options })

const panels = (count: number): string =>
  `STRONA 1\n${Array.from({ length: count }, (_, index) => `KADR ${index + 1} Las.`).join('\n')}`

describe('pages', () => {
  it('are the same for the same script and seed, and drawn otherwise for another', () => {
    expect(plan(SCRIPT_EXAMPLES.pl)).toEqual(plan(SCRIPT_EXAMPLES.pl))
    const seedsOf = (seed: number) =>
      plan(SCRIPT_EXAMPLES.pl, { seed })[0]!.panels.map(({ request }) => request.seed)
    expect(seedsOf(7)).not.toEqual(seedsOf(8))
  })

  it('go on with the next one where a script puts too many panels on one', () => {
    expect(plan(panels(20)).map(({ panels: all }) => all.length)).toEqual([7, 7, 6])
    expect(plan(panels(9)).map(({ panels: all }) => all.length)).toEqual([9])
  })

  it('have another layout than the page before', () => {
    const pages = plan(`${panels(4)}\n${panels(4).replace('STRONA 1', 'STRONA 2')}`)
    expect(pages[0]!.template).not.toBe(pages[1]!.template)
  })

  it('leave out a page without panels', () => {
    expect(plan('')).toEqual([])
  })
})

describe('what an engine is asked for', () => {
  const [page] = plan(
    'STRONA 1\nKADR 1 Noc, las.\nKADR 2 @Ola i @Rudy.\nOLA (krzyk): Hej!\nRUDY (szept): Cii.\nLIS (off): Tu!\nKADR 3 Zbliżenie na @Olę.\nOLA (myśli): Hm.',
  )
  const requests = page!.panels.map(({ request }) => request)

  it('names who is there, and what their mouths do', () => {
    expect(requests[1]!.acting.map(({ mouth }) => mouth)).toEqual(['shout', 'whisper'])
    expect(requests[1]!.cast).toHaveLength(2)
    expect(requests[2]!.acting.map(({ mouth }) => mouth)).toEqual(['closed'])
  })

  it('comes near to those who talk, unless the script says how', () => {
    expect(requests.map(({ shot }) => shot)).toEqual([null, 'medium', 'close'])
  })

  it('tells what came before, on earlier pages too', () => {
    expect(requests.map(({ before }) => before.length)).toEqual([0, 1, 2])
    const pages = plan('STRONA 1\nKADR 1 Noc.\nSTRONA 2\nKADR 1 Ola.')
    expect(pages[1]!.panels[0]!.request.before).toEqual(['Noc.'])
  })

  it.each([200, 300, 2_000])(
    'has the proportions of its panel at %i dpi, within what engines draw',
    (dpi) => {
      for (const { panel, request } of plan(SCRIPT_EXAMPLES.pl, { dpi }).flatMap(({ panels: all }) => all)) {
        const { width, height } = bounds(panel.shape)
        expect(request.width / request.height).toBeCloseTo(width / height, 1)
        expect(Math.max(request.width, request.height)).toBeLessThanOrEqual(2_048)
      }
    },
  )
})

describe('a finished page', () => {
  it('is a page document with all that is said, balloon by balloon in order', async () => {
    const script = readScript(SCRIPT_EXAMPLES.pl, { language: 'pl' })
    const fonts = await loadLetteringFonts()
    const options = { language: 'pl', format: 'a5', direction: 'ltr', fonts } as const
    for (const [index, one] of planPages(script, OPTIONS).entries()) {
      const { page } = finishPage(one, new Map(), options)
      expect(PageDocument.parse(page)).toEqual(page)
      const said = script.pages[index]!.panels.flatMap(({ items }) => items.map(({ text }) => text))
      expect(page.balloons.map(({ text }) => text.pl)).toEqual(said)
    }
  })

  it('says of a panel that is too full where it is', async () => {
    const long = Array.from(
      { length: 12 },
      () => 'OLA: Bardzo długa wypowiedź, która nie chce się nigdy skończyć.',
    ).join('\n')
    const fonts = await loadLetteringFonts()
    const [one] = plan(`${panels(8)}\n${long}`)
    const { remarks } = finishPage(one!, new Map(), {
      language: 'pl',
      format: 'manga',
      direction: 'ltr',
      fonts,
    })
    expect(remarks.length).toBeGreaterThan(0)
    for (const { page, panel, code } of remarks) {
      expect([page, panel]).toEqual([1, 8])
      expect(PAGE_REMARKS.pl[code]).toContain('{page}')
    }
  })
})

it('lays panels within the page of every format', () => {
  for (const format of Object.values(PAGE_FORMATS))
    for (const { panel } of plan(SCRIPT_EXAMPLES.pl, { format: format.id }).flatMap(
      ({ panels: all }) => all,
    )) {
      const { x, y, width, height } = bounds(panel.shape)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-format.bleed)
      expect(x + width).toBeLessThanOrEqual(format.width + format.bleed)
      expect(y + height).toBeLessThanOrEqual(format.height + format.bleed)
    }
})
