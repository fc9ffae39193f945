import { RANKS, type Rank } from '@/platform/kernel/rank'
import type { TestAnswer } from '../test-app-client'

/** A word that stands for something private, and who may meet it in an answer. */
interface Secret {
  readonly what: string
  readonly word: string
  readonly readers: readonly Rank[]
}

export interface Secrets {
  /** Registers a word that only `readers` may see; nobody by default. */
  keep(what: string, word: string, readers?: readonly Rank[]): string
  /** What an answer to `rank` shows and should not. A word that the request itself holds is no news. */
  leaks(rank: Rank, requestText: string, answer: Pick<TestAnswer, 'headers' | 'text'>): string[]
}

export const EVERYBODY: readonly Rank[] = RANKS

export const createSecrets = (): Secrets => {
  const kept: Secret[] = []
  return {
    keep(what, word, readers = []) {
      kept.push({ what, word, readers })
      return word
    },
    leaks(rank, requestText, { text, headers }) {
      const answerText = `${text}\n${[...headers].flat().join('\n')}`
      return kept
        .filter(
          ({ word, readers }) =>
            !readers.includes(rank) && !requestText.includes(word) && answerText.includes(word),
        )
        .map(({ what, word }) => `${what}: ${word}`)
    },
  }
}
