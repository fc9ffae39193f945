import { X } from 'lucide-react'
import type { QueuedToast } from './toast-queue'

export type ToastViewProps = Readonly<{
  toast: QueuedToast
  undoLabel: string
  closeLabel: string
  onUndo: () => void
  onClose: () => void
  onPause: (isPaused: boolean) => void
}>

const VERB = 'min-h-control rounded-control px-3 font-strong underline decoration-2 underline-offset-3'

/** The message on its ink surface. Hover and focus hold it. */
export function ToastView({ toast, undoLabel, closeLabel, onUndo, onClose, onPause }: ToastViewProps) {
  return (
    <div
      role="presentation"
      className="pointer-events-auto flex w-full max-w-dialog animate-rise items-center gap-1 rounded-box border border-transparent bg-solid py-1 ps-4 pe-1 text-on-solid shadow-2 ring-on-ink sm:w-fit sm:min-w-80"
      onPointerEnter={() => onPause(true)}
      onPointerLeave={() => onPause(false)}
      onFocus={() => onPause(true)}
      onBlur={() => onPause(false)}
    >
      <p className="flex-1 py-2 type-small">{toast.text}</p>
      {toast.onUndo ? (
        <button type="button" className={VERB} onClick={onUndo}>
          {undoLabel}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={closeLabel}
        title={closeLabel}
        className="grid size-control place-items-center rounded-control [&_svg]:size-5"
        onClick={onClose}
      >
        <X aria-hidden />
      </button>
    </div>
  )
}
