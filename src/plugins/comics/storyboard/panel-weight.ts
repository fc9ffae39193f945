import type { ScriptPanel } from '../script/script'

/** Letters that fill a balloon of ordinary size. */
const BALLOON_LETTERS = 160
/** What words ask for in room, beside the picture itself. */
const WORDS_MOST = 1.2
const ITEM = 0.15
/** A wide view needs room, and so does the panel that shows where one is; a face does not. */
const WIDE = 0.5
const OPENING = 0.25
const CLOSE = -0.15

/** How much of its page a panel wants, against others: 1 for a silent one of medium shot. */
export const weightOf = ({ items, shot }: ScriptPanel, index: number): number => {
  const letters = items.reduce((sum, { text }) => sum + text.length, 0)
  const camera = shot === 'wide' ? WIDE : shot === 'close' ? CLOSE : 0
  return (
    1 +
    Math.min(WORDS_MOST, letters / BALLOON_LETTERS) +
    ITEM * items.length +
    camera +
    (index === 0 ? OPENING : 0)
  )
}
