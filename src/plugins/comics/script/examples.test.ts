import { describe, expect, it } from 'vitest'

import { SCRIPT_EXAMPLES } from './examples'
import { readScript } from './read-script'
import { MANNERS, SCRIPT_LANGUAGES } from './script'
import { writeScript } from './write-script'

describe.each(SCRIPT_LANGUAGES)('the example script in %s', (language) => {
  const script = readScript(SCRIPT_EXAMPLES[language])
  const panels = script.pages.flatMap((page) => page.panels)
  const items = panels.flatMap((panel) => panel.items)

  it('is read whole, without a warning', () => {
    expect(script).toMatchObject({ format: 'comic', language })
    expect(script.pages.map((page) => page.panels.length)).toEqual([4, 4])
    expect(script.remarks.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(script.remarks.map(({ code }) => code)).not.toContain('panelCount')
    expect(new Set(script.cast.slice(0, 3).map(({ description }) => description)).size).toBe(3)
  })

  it('shows every kind of balloon', () => {
    const kinds = items.map((item) => (item.kind === 'dialogue' ? item.manner : item.kind))
    expect(new Set(kinds)).toEqual(new Set([...MANNERS, 'caption', 'sfx']))
    expect(items.flatMap((item) => (item.kind === 'dialogue' ? [item.number] : []))).toEqual(
      Array.from({ length: language === 'pl' ? 10 : 11 }, (_, index) => index + 1),
    )
  })

  it('comes back from what is written', () => {
    const again = readScript(writeScript(script))
    expect(again.cast).toEqual(script.cast)
    expect(again.title).toBe(script.title)
  })
})
