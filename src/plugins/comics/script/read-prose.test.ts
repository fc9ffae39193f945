import { describe, expect, it } from 'vitest'

import { readScript } from './read-script'

/** Panels as descriptions, each with its balloons as `speaker/manner: text`. */
const panels = (text: string): string[][] =>
  readScript(text).pages.flatMap((page) =>
    page.panels.map(({ description, items }) => [
      description,
      ...items.flatMap((item) =>
        item.kind === 'dialogue' ? [`${item.speaker}/${item.manner}: ${item.text}`] : [],
      ),
    ]),
  )

describe('a story in prose', () => {
  it.each([
    ['– Hej – powiedziała Ola. – Chodź!', [['', 'ola/speech: Hej Chodź!']]],
    ['– Kto tam? – szepnął lis.', [['', 'lis/whisper: Kto tam?']]],
    ['– Uciekaj! – krzyknął Rudy. Pobiegł do lasu.', [['', 'rudy/shout: Uciekaj!'], ['Pobiegł do lasu.']]],
    ['– Słyszysz? – spytała cicho Ola.', [['', 'ola/speech: Słyszysz?']]],
    [
      '– Nie – mruknął stary lis i schował się pod kocem.\nNagle błysnęło.',
      [['', 'stary-lis/whisper: Nie'], ['mruknął stary lis i schował się pod kocem. Nagle błysnęło.']],
    ],
    ['Stary lis szepnął: „Cicho!”', [['', 'stary-lis/whisper: Cicho!']]],
    [
      'He smiled. Tom thought, "What a robot!" and went home.',
      [['He smiled.', 'tom/thought: What a robot!'], ['and went home.']],
    ],
    ['It rained. "I am Bolt," the old robot replied.', [['It rained.', 'old-robot/speech: I am Bolt']]],
    ['WNĘTRZE KUCHNI jest ciemne.', [['WNĘTRZE KUCHNI jest ciemne.']]],
    ['Zosia mówi: „Pada śnieg.”', [['', 'zosia/speech: Pada śnieg.']]],
    ['Zosia mówi: Pada śnieg.', [['', 'zosia/speech: Pada śnieg.']]],
    ['„Oj, nie”, pomyślał Robot.', [['', 'robot/thought: Oj, nie']]],
    ['It was dark. "Who is there?" whispered Tom.', [['It was dark.', 'tom/whisper: Who is there?']]],
    ['“Run!” shouted the fox.', [['', 'fox/shout: Run!']]],
    ['Tom said, "I am here."', [['', 'tom/speech: I am here.']]],
    ['Ola czyta książkę „Latarnia” w kuchni.', [['Ola czyta książkę „Latarnia” w kuchni.']]],
  ])('%s', (text, expected) => {
    expect(panels(text)).toEqual(expected)
  })

  it('knows whoever speaks without being quoted', () => {
    const { cast } = readScript('Zosia mówi o latarni. Potem Zosia biegnie.')
    expect(cast.map(({ name, panels: count }) => [name, count])).toEqual([['Zosia', 1]])
  })

  it('lets two take turns where nobody is named, and says so', () => {
    const text = '– Hej – powiedziała Ola.\n\n– Cześć – odparł Rudy.\n\n– Idziemy?\n\n– Idziemy.'
    expect(
      panels(text)
        .flat()
        .filter(Boolean)
        .map((line) => line.split('/')[0]),
    ).toEqual(['ola', 'rudy', 'ola', 'rudy'])
    expect(
      readScript(text)
        .remarks.filter(({ code }) => code === 'unknownSpeaker')
        .map(({ line }) => line),
    ).toEqual([5, 7])
  })

  it('gives pages three to five panels', () => {
    const story = (paragraphs: number): string =>
      Array.from({ length: paragraphs }, () => 'The fox ran through the rain. It was cold.').join('\n\n')
    const counts = [3, 5, 6, 7, 11, 23].map((count) =>
      readScript(story(count)).pages.map((page) => page.panels.length),
    )
    expect(counts.map((pages) => pages.reduce((sum, one) => sum + one, 0))).toEqual([3, 5, 6, 7, 11, 23])
    expect(counts.flat().filter((count) => count < 3 || count > 5)).toEqual([])
  })

  it('takes a short first line without a full stop for the title', () => {
    expect(readScript('Latarnia na klifie\n\nPadał deszcz. Ola spała.').title).toBe('Latarnia na klifie')
  })
})
