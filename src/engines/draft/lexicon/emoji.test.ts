import { describe, expect, it } from 'vitest'
import { EMOJI_WORDS, emojiWord } from './emoji'
import { wordIndex } from './lexicon'

describe('emoji', () => {
  it('stand for words that the lexicon draws', () => {
    const { exact } = wordIndex('en')
    const isKnown = (words: string): boolean => {
      const [first = '', ...more] = words.split(' ')
      return (exact.get(first) ?? []).some(
        ({ phrase }) =>
          phrase.length === 1 + more.length && more.every((word, i) => phrase[i + 1]?.has(word)),
      )
    }
    expect(EMOJI_WORDS.filter((word) => !isKnown(word))).toEqual([])
  })

  it.each([
    ['🦊', 'fox'],
    ['☀️', 'sun'],
    ['🐻‍❄️', 'polar bear'],
    ['👧🏽', 'girl'],
    ['🎉', null],
  ])('%s is %s', (emoji, word) => expect(emojiWord(emoji)).toBe(word))
})
