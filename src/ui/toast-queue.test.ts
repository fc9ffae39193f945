import { describe, expect, it } from 'vitest'
import { ageToasts, enqueueToast, TOAST_MS, TOAST_WITH_UNDO_MS, type QueuedToast } from './toast-queue'

const textsOf = (queue: ReadonlyArray<QueuedToast>) => queue.map((toast) => toast.text)
const filled = ['a', 'b', 'c'].reduce<QueuedToast[]>(
  (queue, text, id) => enqueueToast(queue, { text }, id),
  [],
)

describe('toast queue', () => {
  it('gives an undo more time', () => {
    const [plain] = enqueueToast([], { text: 'Saved' }, 1)
    const [undoable] = enqueueToast([], { text: 'Moved', onUndo: () => undefined }, 1)
    expect([plain?.remainingMs, undoable?.remainingMs]).toEqual([TOAST_MS, TOAST_WITH_UNDO_MS])
  })

  it('keeps three: the shown one and the two newest', () => {
    expect(textsOf(enqueueToast(filled, { text: 'd' }, 4))).toEqual(['a', 'c', 'd'])
  })

  it('ages the shown message only and lets the next one in at zero', () => {
    const aged = ageToasts(filled, TOAST_MS - 1)
    expect(textsOf(aged)).toEqual(['a', 'b', 'c'])
    expect(aged[1]?.remainingMs).toBe(TOAST_MS)
    expect(textsOf(ageToasts(aged, 1))).toEqual(['b', 'c'])
    expect(ageToasts([], 250)).toEqual([])
  })
})
