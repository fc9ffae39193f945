import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPrompt } from './read-prompt'

const figuresOf = (prompt: string): string[] => readPrompt(prompt).spec.figures.map((f) => f.id)

describe('counting', () => {
  it.each([
    ['two foxes', ['fox', 'fox']],
    ['dwoje dzieci', ['child', 'child']],
    ['trzy koty i pies', ['cat', 'cat', 'cat', 'dog']],
    ['pięciu rycerzy', ['knight', 'knight', 'knight', 'knight', 'knight']],
    ['3 robots', ['robot', 'robot', 'robot']],
    ['a boy', ['boy']],
  ])('%s', (prompt, figures) => expect(figuresOf(prompt)).toEqual(figures))

  it('draws more than six as six and says so', () => {
    const { spec, drawn, notDrawn } = readPrompt('12 koni na łące')
    expect(spec.figures).toHaveLength(6)
    expect(drawn).toContain('koni')
    expect(notDrawn).toEqual(['12, narysowano jako: 6'])
    expect(readPrompt('nine cats').notDrawn).toEqual(['nine, drawn as: 6'])
  })
})

describe('grammar', () => {
  it('gives colours to the noun they belong to', () => {
    const { spec } = readPrompt('a girl in a red coat with a green umbrella')
    expect(spec.figures[0]).toMatchObject({
      id: 'girl',
      wears: [{ id: 'coat', colour: '#c73e36' }],
      holds: { id: 'umbrella', colour: '#5f9450' },
    })
  })

  it('takes a Polish adjective after its noun', () => {
    const { spec } = readPrompt('kot czarny i pies biały na plaży')
    expect(spec.figures.map((f) => [f.id, f.colour])).toEqual([
      ['cat', '#2f2b33'],
      ['dog', '#f0ebe0'],
    ])
  })

  it('moves the figures a verb stands for', () => {
    expect(readPrompt('a girl and a running dog').spec.figures.map((f) => f.pose)).toEqual(['stand', 'run'])
    expect(readPrompt('lis i robot biegną').spec.figures.map((f) => f.pose)).toEqual(['run', 'run'])
    expect(readPrompt('Na plaży śpi pies').spec.figures[0]).toMatchObject({ pose: 'lie', emotion: 'sleep' })
  })

  it('does not put to sleep who was named before', () => {
    expect(readPrompt('babcia piecze ciasto, kot śpi na fotelu').spec.figures.map((f) => f.emotion)).toEqual([
      'calm',
      'sleep',
    ])
    expect(readPrompt('a fox, a wolf and a bear run').spec.figures.map((f) => f.pose)).toEqual([
      'run',
      'run',
      'run',
    ])
  })

  it('seats figures named together on the same thing', () => {
    const { spec } = readPrompt('dwa psy i kot na kanapie')
    expect(spec.things.map((t) => t.id)).toEqual(['sofa'])
    expect(spec.figures.every((f) => f.relation?.how === 'on')).toBe(true)
  })

  it('mounts riders', () => {
    const { figures } = readPrompt('a cowboy riding a horse').spec
    expect(figures.map((f) => [f.id, f.rides])).toEqual([
      ['cowboy', 1],
      ['horse', null],
    ])
  })

  it('leaves out what "without" takes away', () => {
    const { spec, drawn, notDrawn } = readPrompt('a boy without a hat, a dog')
    expect(spec.figures[0]?.wears).toEqual([])
    expect([...drawn, ...notDrawn]).toEqual(['boy', 'dog'])
    expect(readPrompt('lis bez czapki').spec.figures[0]?.wears).toEqual([])
  })
})

describe('what "without" takes away', () => {
  it('comes off the costume and out of the sky', () => {
    const { spec, drawn, notDrawn } = readPrompt('a pirate without a hat, no moon, night')
    expect(spec.figures[0]?.lacks).toEqual(['hat'])
    expect(spec.absent).toContain('moon')
    expect([drawn, notDrawn]).toEqual([['pirate', 'night'], []])
  })

  it('takes from the figure before it only, and goes on over "or"', () => {
    const { figures } = readPrompt('a king and a witch without a hat or a cape').spec
    expect(figures.map(({ lacks }) => lacks)).toEqual([undefined, ['hat', 'cape']])
    expect(readPrompt('noc bez gwiazd ani księżyca').spec.absent).toEqual(['star', 'moon'])
    expect(readPrompt('no hats: a witch and a pirate').spec.figures.map(({ lacks }) => lacks)).toEqual([
      ['hat'],
      ['hat'],
    ])
  })

  it('holds for the negative prompt', () => {
    const { spec } = readPrompt('a pirate at night', 'en', 'hat, moon')
    expect(spec).toMatchObject({ absent: ['moon'], figures: [{ lacks: ['hat'] }] })
  })

  it.each([
    ['a forest without trees', ['without trees']],
    ['miasto bez latarni', ['bez latarni']],
    ['a meadow without trees, a desert', ['desert', 'without trees']],
    ['pokój bez okna i bez dywanu', []],
  ])('owns up to what stays in the place: %s', (prompt, expected) =>
    expect(readPrompt(prompt).notDrawn.sort()).toEqual(expected),
  )

  it('does not report what is not there anyway', () => {
    expect(readPrompt('a fox without a spectrometer').notDrawn).toEqual([])
  })
})

describe('the negative prompt', () => {
  it('takes meanings out of the picture in either language', () => {
    const { spec, drawn, notDrawn } = readPrompt('a fox and a dog in the snow', 'en', 'dogs, śnieg')
    expect(spec).toMatchObject({ weather: null, figures: [{ id: 'fox' }] })
    expect([...drawn, ...notDrawn]).toEqual(['fox'])
  })
})

describe('settings', () => {
  it('reads place, time and weather in inflected Polish', () => {
    expect(readPrompt('lis i robot w nocnym lesie, śnieg').spec).toMatchObject({
      place: 'forest',
      time: 'night',
      weather: 'snow',
    })
    expect(readPrompt('dziewczynka w deszczu w mieście').spec).toMatchObject({
      place: 'city',
      weather: 'rain',
    })
  })

  it('lets what is named decide an unnamed place', () => {
    expect(readPrompt('cat on a sofa').spec.place).toBe('room')
    expect(readPrompt('smok nad zamkiem').spec.place).toBe('castle')
    expect(readPrompt('a ball').spec.place).toBe('meadow')
  })

  it.each([
    ['latarnia morska nad morzem, słońce świeci', []],
    ['śnieg pada na dom', []],
    ['babcia piecze ciasto', ['piecze']],
    ['robot robi zupę', ['robi']],
    ['latarnia morska na klifie', ['klifie']],
  ])('takes what connects for nothing else, and owns up to what has no picture: %s', (prompt, expected) => {
    const { spec, notDrawn } = readPrompt(prompt)
    expect(notDrawn).toEqual(expected)
    expect(spec.things.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['candle']))
    expect(spec.things.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['video-game']))
  })

  it.each([
    ['turyści na plaży', ['traveller', 'traveller']],
    ['królowa spała w zamku', ['queen']],
    ['rycerz walczył ze smokiem', ['knight', 'dragon']],
  ])('reads plurals of men and verbs in the past: %s', (prompt, figures) => {
    const { spec, notDrawn } = readPrompt(prompt)
    expect([spec.figures.map(({ id }) => id), notDrawn]).toEqual([figures, []])
  })

  it('owns up to a second place and to things the place hides', () => {
    expect(readPrompt('a fox in the forest, a desert').notDrawn).toEqual(['desert'])
    expect(readPrompt('the sun in a room').notDrawn).toEqual(['sun'])
  })
})

describe('what a figure cannot do', () => {
  it('sets beside it what it cannot hold', () => {
    for (const prompt of ['jednorożec z laptopem', 'a unicorn with a laptop', 'sowa z lampionem'])
      expect(readPrompt(prompt).spec).toMatchObject({ figures: [{ holds: null }], things: [{ count: 1 }] })
    expect(readPrompt('a fox with a laptop').spec.figures[0]?.holds?.id).toBe('laptop')
  })

  it.each([
    ['smok gra na pianinie', ['gra']],
    ['dziewczynka gra na skrzypcach', ['gra']],
    ['children play in the park', []],
    ['a boy rides', ['rides']],
    ['chłopiec jedzie na rowerze', []],
    ['bałwan biegnie', ['biegnie']],
    ['jednorożec tańczy', ['tańczy']],
    ['lis i robot biegną', []],
    ['matka trzyma dziecko', ['trzyma']],
    ['koń w kapeluszu', ['kapeluszu']],
    ['a sad dog', ['sad']],
    ['a sad boy', []],
    ['niebieski duch', ['niebieski']],
  ])('%s', (prompt, expected) => expect(readPrompt(prompt).notDrawn).toEqual(expected))

  it.each([
    ['dziewczynka śpi w łóżku', []],
    ['babcia śpi na fotelu', []],
    ['babcia leży na fotelu', ['leży']],
    ['robot śpi w łóżku', ['śpi']],
  ])('%s', (prompt, expected) => expect(readPrompt(prompt).notDrawn).toEqual(expected))

  it('leaves nobody in a saddle without a horse', () => {
    expect(readPrompt('a boy rides').spec.figures[0]?.pose).toBe('stand')
  })

  it('sits a reader down and lets a carrier walk', () => {
    expect(readPrompt('babcia siedzi i czyta książkę')).toMatchObject({
      notDrawn: [],
      spec: { figures: [{ pose: 'sit', holds: { id: 'book' } }] },
    })
    expect(readPrompt('dziewczynka idzie i niesie latarenkę')).toMatchObject({
      notDrawn: [],
      spec: { figures: [{ pose: 'walk', holds: { id: 'lantern' } }] },
    })
  })
})

describe('qualities of things', () => {
  it.each([
    ['zielony dywan w pokoju', []],
    ['a green church', ['green']],
    ['an old castle', ['old']],
    ['a small moon', ['small']],
    ['a red sun in a room', ['red', 'sun']],
    ['a boy with a big ball', ['big']],
    ['a boy in a golden crown', ['golden']],
  ])('%s', (prompt, expected) => expect(readPrompt(prompt).notDrawn).toEqual(expected))

  it('colours a rug', () => {
    expect(readPrompt('zielony dywan w pokoju').spec.things).toMatchObject([{ id: 'rug', colour: '#5f9450' }])
  })
})

describe('rocky places', () => {
  it.each(['latarnia morska na skalistym brzegu', 'a lighthouse on a rocky shore'])('%s', (prompt) => {
    const { spec, notDrawn } = readPrompt(prompt)
    expect(notDrawn).toEqual([])
    expect(spec).toMatchObject({
      place: 'beach',
      things: [
        { id: 'lighthouse', count: 1 },
        { id: 'stones', count: 1, relation: null },
      ],
    })
  })

  it('takes no figure for one that sits on the rocks', () => {
    expect(readPrompt('a girl on a rocky beach').spec.figures[0]?.relation).toBeNull()
  })
})

describe('emoji', () => {
  it.each([
    ['🦊🌙', ['🦊', '🌙'], []],
    ['🦊🎉', ['🦊'], ['🎉']],
    ['🇵🇱 🫠', [], ['🇵🇱', '🫠']],
    ['lis w lesie 🦊✨', ['lis', 'lesie', '🦊'], ['✨']],
    ['👩🏽‍🚀 na plaży', ['plaży'], ['👩🏽‍🚀']],
    ['noc bez 🌙', ['noc'], []],
  ])('%s', (prompt, shown, missing) => {
    const { drawn, notDrawn } = readPrompt(prompt)
    expect([drawn, notDrawn]).toEqual([shown, missing])
  })

  it('draws one figure for each, and none for a word said again', () => {
    expect(readPrompt('🦊🦊🌙').spec).toMatchObject({
      time: 'night',
      figures: [{ id: 'fox' }, { id: 'fox' }],
    })
    expect(figuresOf('lis 🦊')).toEqual(['fox'])
    expect(figuresOf('dwa 🐶')).toEqual(['dog', 'dog'])
  })
})

describe('verbs of making', () => {
  it.each([
    ['grandma cooks soup', ['cooks']],
    ['a man building a house', ['building']],
    ['an artist painting a picture', ['painting']],
    ['children draw a house', ['draw']],
    ['a big building', []],
    ['draw a house', []],
  ])('%s', (prompt, expected) => expect(readPrompt(prompt).notDrawn).toEqual(expected))
})

describe('honesty', () => {
  it('lists every word with a meaning that is not drawn', () => {
    expect(readPrompt('a fox with a spectrometer near an abandoned wreck').notDrawn).toEqual([
      'spectrometer',
      'abandoned',
      'wreck',
    ])
    expect(readPrompt('lis naprawia zardzewiały wrak').notDrawn).toEqual(['naprawia', 'zardzewiały', 'wrak'])
  })

  it('puts no word into both lists and invents none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (prompt) => {
        const { drawn, notDrawn } = readPrompt(prompt)
        expect(drawn.filter((word) => notDrawn.includes(word))).toEqual([])
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  it.each([
    '\u0000\u0000',
    '\u202Exof a\u202C',
    '🦊🌲❄️',
    '<script>alert(1)</script>',
    '&amp;<svg/onload=x>',
    '     ',
    '%s%n',
    'ﷺ'.repeat(200),
    'a'.repeat(2000),
  ])('makes a scene of %j', (prompt) => expect(readPrompt(prompt).spec.place).toBeTypeOf('string'))
})
