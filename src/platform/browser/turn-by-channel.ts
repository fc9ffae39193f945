import { randomKey } from './random-key'
import type { TakeTurn } from './turn'

/** `ask`: who has it? `claim`: I take it. `held`: I have it. `free`: I had it. */
interface Word {
  readonly kind: 'ask' | 'claim' | 'free' | 'held'
  readonly from: string
}

/** `waiting`: somebody has it. `doubting`: nobody has answered yet. `asking`, `claiming`: nobody is known to have it. */
type State = 'asking' | 'claiming' | 'doubting' | 'holding' | 'waiting'

/** What a state lasts when nobody says anything. A hidden tab is slower: browsers ring its timers once a minute. */
const LASTS_MS: Readonly<Record<Exclude<State, 'holding'>, number>> = {
  waiting: 5_000,
  // A tab that is busy answers late; who takes its turn meanwhile gives it back.
  doubting: 2_000,
  asking: 200,
  claiming: 100,
}

/** Calls `onHide` when the tab closes or is put away. */
export type ListenToHide = (onHide: () => void) => () => void

const listenToPageHide: ListenToHide = (onHide) => {
  window.addEventListener('pagehide', onHide)
  return () => window.removeEventListener('pagehide', onHide)
}

interface Member {
  receive(word: Word): void
  /** The tab is put away, and may come back. */
  hide(): void
  leave(): void
}

const join = (own: string, post: (word: Word) => void, onTurn: () => void, onLost: () => void): Member => {
  let state: State = 'asking'
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (kind: Word['kind']) => post({ kind, from: own })

  const become = (next: State) => {
    clearTimeout(timer)
    state = next
    if (next !== 'holding') timer = setTimeout(goOn, LASTS_MS[next])
  }
  const ask = (next: 'asking' | 'doubting') => {
    become(next)
    say('ask')
  }
  /** Nobody has said anything. */
  const goOn = () => {
    if (state === 'waiting') return ask('doubting')
    if (state !== 'claiming') {
      become('claiming')
      return say('claim')
    }
    become('holding')
    say('held')
    onTurn()
  }
  const yieldTurn = () => {
    const hadTurn = state === 'holding'
    become('waiting')
    if (hadTurn) onLost()
  }
  const release = () => {
    if (state === 'holding') say('free')
  }

  ask('asking')
  return {
    receive({ kind, from }) {
      const isStronger = from < own
      if (state === 'holding') {
        if (kind === 'held' && isStronger) yieldTurn()
        else if (kind !== 'free') say('held')
      } else if (kind === 'held' || (kind === 'claim' && state === 'claiming' && isStronger)) yieldTurn()
      else if (kind === 'free') ask('asking')
    },
    hide() {
      release()
      yieldTurn()
    },
    leave() {
      release()
      clearTimeout(timer)
    },
  }
}

/**
 * For plain http, where browsers have no locks: the tabs of one browser agree by messages. Should two have the turn at once,
 * because one was asleep when the other asked, the one with the lower name keeps it. A tab that died without a word is
 * followed within eight seconds.
 */
export const turnByChannel =
  (
    createChannel: (name: string) => BroadcastChannel,
    listenToHide: ListenToHide = listenToPageHide,
    createName: () => string = randomKey,
  ): TakeTurn =>
  (name, onTurn, onLost) => {
    const channel = createChannel(`${name}:turn`)
    const member = join(createName(), (word) => channel.postMessage(word), onTurn, onLost)
    channel.onmessage = ({ data }: MessageEvent<Word>) => member.receive(data)
    const stopListening = listenToHide(() => member.hide())
    return () => {
      stopListening()
      member.leave()
      channel.close()
    }
  }
