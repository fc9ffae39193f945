import { describe, expect, it } from 'vitest'

import { readArguments, UsageError } from '../arguments'
import { draw, promptOf } from './draw'
import { userCreate, userRank } from './users'

const faultOf = (work: () => unknown): string => {
  try {
    work()
    return ''
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

describe('draw', () => {
  const read = (...args: string[]) => faultOf(() => readArguments(args, draw.arguments))

  it.each([
    [[], '--out: say where to write the picture, e.g. --out picture.png'],
    [['--out='], '--out: say where to write the picture, e.g. --out picture.png'],
    [['--out=f.png', '--seed=king'], '--seed: must be a whole number from 0 to 4294967295'],
    [['--out=f.png', '--size=big'], '--size: write it as WIDTHxHEIGHT, e.g. 1024x768'],
    [['--out=f.png', '--size=1x9000'], '--size: each side must be 64–2048'],
    [['--out=f.png', '--style=oil'], '--style: must be book, ink, noir, pencil, pastel or lino'],
    [
      ['--lang=de'],
      '--out: say where to write the picture, e.g. --out picture.png; --lang: must be en or pl',
    ],
    [['--out=f.png'], ''],
  ])('answers %o with %o', (args, sentence) => {
    expect(read(...args)).toBe(sentence)
  })

  it.each([
    [[], 'What should be drawn? kadr draw "a fox in a forest" --out fox.png'],
    [['x'.repeat(2_001)], 'The description cannot be drawn: must have 2000 characters at most'],
    [
      ['a fox\u0007'],
      'The description cannot be drawn: The text holds a control character that cannot be seen. Remove it.',
    ],
    [
      ['a \u202efox'],
      'The description cannot be drawn: The text holds a mark that reverses the reading direction. Remove it.',
    ],
    [['\u200b \ufe0f'], 'What should be drawn? kadr draw "a fox in a forest" --out fox.png'],
    [['a', 'fox'], ''],
  ])('says of the words %o: %o', (words, sentence) => {
    expect(faultOf(() => promptOf(words))).toBe(sentence)
  })

  it('writes nothing for words it refuses', async () => {
    await expect(draw.run(['a\u0007', '--out', '/nowhere/fox.png'])).rejects.toThrow(UsageError)
  })
})

describe('user', () => {
  const create = (...args: string[]) => faultOf(() => readArguments(args, userCreate.arguments))
  const EMAIL = '--email: write an e-mail address, e.g. ada@example.org'

  it.each([
    [['--password-stdin'], EMAIL],
    [['--password-stdin', '--email=ada'], EMAIL],
    [
      ['--email=ada@kadr.example'],
      '--password-stdin: give the password on standard input, with --password-stdin',
    ],
    [
      ['--password-stdin', '--email=ada@kadr.example', '--rank=king'],
      '--rank: must be user, creator, admin or super-admin',
    ],
    [['--password-stdin', '--email=ada@kadr.example', '--locale=de'], '--locale: must be en or pl'],
    [
      ['--password-stdin', '--email=ada@kadr.example', `--name=${'x'.repeat(81)}`],
      '--name: must have 80 characters at most',
    ],
    [
      ['--password-stdin', '--email=ada@kadr.example', '--name=A\u0000da'],
      '--name: The text holds a control character that cannot be seen. Remove it.',
    ],
    [
      ['--password-stdin', '--email=ada@kadr.example', '--name=A\u2066da'],
      '--name: The text holds a mark that reverses the reading direction. Remove it.',
    ],
    [['--password-stdin', '--email=ada@kadr.example', '--name=Ada Łąka'], ''],
  ])('create %o: %o', (args, sentence) => {
    expect(create(...args)).toBe(sentence)
  })

  it('rank needs one', () => {
    expect(faultOf(() => readArguments(['--email=ada@kadr.example'], userRank.arguments))).toBe(
      '--rank: must be user, creator, admin or super-admin',
    )
  })
})
