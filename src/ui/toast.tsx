'use client'

import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { ageToasts, enqueueToast, type QueuedToast, type ToastMessage } from './toast-queue'
import { ToastView } from './toast-view'

export type { ToastMessage } from './toast-queue'

export type Toasts = Readonly<{
  /** Shows a message now, or after those that wait; at most 3 are kept. */
  show: (message: ToastMessage) => void
}>

export type ToastProviderProps = Readonly<{
  undoLabel: string
  closeLabel: string
  children: ReactNode
}>

const TICK_MS = 250
const ToastContext = createContext<Toasts | null>(null)

/** @throws Error outside of a `ToastProvider` */
export const useToast = (): Toasts => {
  const toasts = use(ToastContext)
  if (!toasts) throw new Error('useToast needs a ToastProvider above it')
  return toasts
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

/** Ctrl or ⌘ + Z undoes while the message shows, but never while a text is being written. */
const useUndoKey = (undo: (() => void) | undefined): void => {
  useEffect(() => {
    if (!undo) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
      if (!isUndo || isTyping(event.target)) return
      event.preventDefault()
      undo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [undo])
}

/** Holds the messages of the page: one at a time, 10 s with an undo, 6 s without. */
export function ToastProvider({ undoLabel, closeLabel, children }: ToastProviderProps) {
  const [queue, setQueue] = useState<ReadonlyArray<QueuedToast>>([])
  const [isPaused, setIsPaused] = useState(false)
  const nextId = useRef(0)
  const shown = queue[0]

  const show = useCallback((message: ToastMessage) => {
    nextId.current += 1
    const id = nextId.current
    setQueue((current) => enqueueToast(current, message, id))
  }, [])
  const close = useCallback(() => {
    setIsPaused(false)
    setQueue((current) => current.slice(1))
  }, [])
  const onUndo = shown?.onUndo
  const undo = useMemo(() => {
    if (!onUndo) return undefined
    return () => {
      onUndo()
      close()
    }
  }, [onUndo, close])
  useUndoKey(undo)

  const isRunning = shown !== undefined && !isPaused
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setQueue((current) => ageToasts(current, TICK_MS)), TICK_MS)
    return () => clearInterval(timer)
  }, [isRunning])

  const toasts = useMemo(() => ({ show }), [show])
  return (
    <ToastContext value={toasts}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--bar-height)+1rem)] z-toast flex justify-center"
      >
        {shown ? (
          <ToastView
            key={shown.id}
            toast={shown}
            onUndo={undo ?? close}
            onClose={close}
            onPause={setIsPaused}
            {...{ undoLabel, closeLabel }}
          />
        ) : null}
      </div>
    </ToastContext>
  )
}
