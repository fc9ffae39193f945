import { describe, expect, it } from 'vitest'

import { declineWord } from './decline'
import { castIds } from './names'
import { readScript } from './read-script'

/** Genitive, dative, accusative, instrumental, locative, vocative. */
const CASES: Readonly<Record<string, string>> = {
  Ola: 'Oli Oli Olę Olą Oli Olu',
  Zosia: 'Zosi Zosi Zosię Zosią Zosi Zosiu',
  Maja: 'Mai Mai Maję Mają Mai Maju',
  Maria: 'Marii Marii Marię Marią Marii Mario',
  Ewa: 'Ewy Ewie Ewę Ewą Ewie Ewo',
  Hanka: 'Hanki Hance Hankę Hanką Hance Hanko',
  Kinga: 'Kingi Kindze Kingę Kingą Kindze Kingo',
  Marta: 'Marty Marcie Martę Martą Marcie Marto',
  Magda: 'Magdy Magdzie Magdę Magdą Magdzie Magdo',
  Barbara: 'Barbary Barbarze Barbarę Barbarą Barbarze Barbaro',
  Kuba: 'Kuby Kubie Kubę Kubą Kubie Kubo',
  Mucha: 'Muchy Musze Muchę Muchą Musze Mucho',
  Rudy: 'Rudego Rudemu Rudego Rudym Rudym Rudy',
  Wielki: 'Wielkiego Wielkiemu Wielkiego Wielkim Wielkim Wielki',
  Antoni: 'Antoniego Antoniemu Antoniego Antonim Antonim Antoni',
  Latarnik: 'Latarnika Latarnikowi Latarnika Latarnikiem Latarniku Latarniku',
  Jurek: 'Jurka Jurkowi Jurka Jurkiem Jurku Jurku',
  Chłopiec: 'Chłopca Chłopcu Chłopca Chłopcem Chłopcu Chłopcze',
  Lis: 'Lisa Lisowi Lisa Lisem Lisie Lisie',
  Pies: 'Psa Psu Psa Psem Psie Psie',
  Miś: 'Misia Misiowi Misia Misiem Misiu Misiu',
  Niedźwiedź: 'Niedźwiedzia Niedźwiedziowi Niedźwiedzia Niedźwiedziem Niedźwiedziu Niedźwiedziu',
  Król: 'Króla Królowi Króla Królem Królu Królu',
  Robot: 'Robota Robotowi Robota Robotem Robocie Robocie',
  Adam: 'Adama Adamowi Adama Adamem Adamie Adamie',
  Piotr: 'Piotra Piotrowi Piotra Piotrem Piotrze Piotrze',
  Paweł: 'Pawła Pawłowi Pawła Pawłem Pawle Pawle',
  Kazio: 'Kazia Kaziowi Kazia Kaziem Kaziu Kaziu',
  Mysz: 'Myszy Myszy Mysz Myszą Myszy Myszy',
  Żółw: 'Żółwia Żółwiowi Żółwia Żółwiem Żółwiu Żółwiu',
  Kocię: 'Kocięcia Kocięciu Kocię Kocięciem Kocięciu Kocię',
  Słońce: 'Słońca Słońcu Słońce Słońcem Słońcu Słońce',
  Mike: 'Mike’a Mike’owi Mike’a Mikiem Mike’u Mike',
}

it('declines names by their ending classes', () => {
  const missing = Object.entries(CASES).flatMap(([name, forms]) =>
    forms.split(' ').flatMap((form) => {
      const isKnown = declineWord(name).includes(form.toLowerCase().replace('’', "'"))
      return isKnown ? [] : [`${name}: ${form}`]
    }),
  )
  expect(missing).toEqual([])
})

const LIST = 'OSOBY:\nOla\nRudy\nLatarnik\nStary Żółw\n\nSTRONA 1\n'

/** `form→id` for each mention. */
const mentions = (text: string): string[] =>
  readScript(text).pages.flatMap((page) =>
    page.panels.flatMap(({ description, mentions: found }) =>
      found.map(({ start, end, cast }) => `${description.slice(start, end)}→${cast}`),
    ),
  )

describe('who is named in a description', () => {
  it.each([
    ['Zbliżenie na @Olę.', ['@Olę→ola']],
    ['Ola patrzy na Rudego.', ['Ola→ola', 'Rudego→rudy']],
    ['Daj to Latarnikowi, @rudemu i Oli.', ['Latarnikowi→latarnik', '@rudemu→rudy', 'Oli→ola']],
    ['Obok Starego Żółwia stoi @Stary Żółw.', ['Starego Żółwia→stary-zolw', '@Stary Żółw→stary-zolw']],
    ['Rude liście, rudy kot, latarnik, Olaf i Cola.', []],
    ['Pisze na ola@example.com.', []],
    ['Skacze @Zorra.', ['@Zorra→zorra']],
  ])('%s', (description, expected) => {
    expect(mentions(`${LIST}KADR 1 ${description}`)).toEqual(expected)
  })

  it('knows English possessives, and no Polish cases', () => {
    const text = "CAST:\nFox\nPip\n\nPAGE 1\nPANEL 1 The Fox’s hat, Pip's crown, a Foxa and the fox."
    expect(mentions(text)).toEqual(['Fox’s→fox', "Pip's→pip"])
  })

  it('gives a new member the nominative where it can be known', () => {
    const { cast } = readScript(
      'STRONA 1\nKADR 1 @Zosię widać za @Rudego, a @Wilkiem trzęsie. @Zosia stoi z @Misiem.',
    )
    expect(cast.map(({ name, forms }) => [name, ...forms.slice(1)])).toEqual([
      ['Zosia', 'Zosię'],
      ['Rudy', 'Rudego'],
      ['Wilk', 'Wilkiem'],
      ['Misiem'],
    ])
  })

  it('counts balloons and panels', () => {
    const { cast } = readScript(`${LIST}KADR 1 Ola i Ola.\nOLA: A\nOLA: B\nKADR 2 Noc.\nRUDY (off): C`)
    expect(cast.map(({ id, lines, panels }) => [id, lines, panels]).slice(0, 2)).toEqual([
      ['ola', 2, 1],
      ['rudy', 1, 0],
    ])
  })
})

it('gives every name an id of its own', () => {
  expect(castIds(['Żółw', 'Zolw', 'علي', 'Zółw 2', 'Zolw', '李'])).toEqual([
    'zolw',
    'zolw-2',
    'cast',
    'zolw-2-2',
    'zolw-3',
    'cast-2',
  ])
})
