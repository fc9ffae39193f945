/** A short message about what has just happened. Errors never come as a toast only. */
export type ToastMessage = Readonly<{
  text: string
  /** Takes the act back. Never the only way: the bin, the history or the settings know it too. */
  onUndo?: () => void
}>

export type QueuedToast = ToastMessage & Readonly<{ id: number; remainingMs: number }>

export const TOAST_MS = 6_000
export const TOAST_WITH_UNDO_MS = 10_000
const QUEUE_LENGTH = 3

/** Adds a message at the end. Of more than 3 the oldest that still waits goes; the shown one stays. */
export const enqueueToast = (
  queue: ReadonlyArray<QueuedToast>,
  message: ToastMessage,
  id: number,
): QueuedToast[] => {
  const toast = { ...message, id, remainingMs: message.onUndo ? TOAST_WITH_UNDO_MS : TOAST_MS }
  const [shown, ...waiting] = [...queue, toast]
  return shown ? [shown, ...waiting.slice(1 - QUEUE_LENGTH)] : []
}

/** Lets time pass for the shown message; at zero the next one takes its place. */
export const ageToasts = (queue: ReadonlyArray<QueuedToast>, elapsedMs: number): QueuedToast[] => {
  const [shown, ...waiting] = queue
  if (!shown) return []
  const remainingMs = shown.remainingMs - elapsedMs
  return remainingMs > 0 ? [{ ...shown, remainingMs }, ...waiting] : waiting
}
