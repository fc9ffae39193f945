import { RANKS, type Rank } from '@/platform/kernel/rank'
import type { TestAnswer } from '../test-app-client'

/** A word that stands for something private, and who may meet it in an answer. */
interface Secret {
  readonly what: string
  readonly word: string
  readonly readers: readonly Rank[]
}

export interface Secrets {
  /** Keeps a word that only `readers` may be told; nobody by default. */
  keep(what: string, word: string, readers?: readonly Rank[]): string
  /** What an answer to `rank` tells that it should not. A word that the request itself holds is no news. */
  leaks(rank: Rank, asked: string, answer: Pick<TestAnswer, 'headers' | 'text'>): string[]
}

export const EVERYBODY: readonly Rank[] = RANKS

export const createSecrets = (): Secrets => {
  const kept: Secret[] = []
  return {
    keep(what, word, readers = []) {
      kept.push({ what, word, readers })
      return word
    },
    leaks(rank, asked, { text, headers }) {
      const told = `${text}\n${[...headers].flat().join('\n')}`
      return kept
        .filter(
          ({ word, readers }) => !readers.includes(rank) && !asked.includes(word) && told.includes(word),
        )
        .map(({ what, word }) => `${what}: ${word}`)
    },
  }
}
