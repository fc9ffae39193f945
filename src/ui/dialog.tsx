'use client'

import {
  Description,
  Dialog as HeadlessDialog,
  DialogBackdrop,
  DialogPanel,
  DialogTitle,
} from '@headlessui/react'
import type { ReactNode } from 'react'
import { Button } from './button'

export type DialogProps = Readonly<{
  isOpen: boolean
  /** A question: "Opublikować „Lis i latarnia”?" */
  title: string
  /** What will happen. */
  body: ReactNode
  /** Between the consequence and the verbs: a typed name, a password. */
  children?: ReactNode
  /** The verb that changes nothing: "Jeszcze nie". */
  safeLabel: string
  /** The verb that acts: "Opublikuj". */
  actLabel: string
  /** There is no way back: the act is red and focus starts on the safe verb. */
  isDangerous?: boolean
  isActing?: boolean
  actingLabel?: string
  actDisabledReason?: string
  /** Also Escape and a press outside. Not called while acting. */
  onSafe: () => void
  onAct: () => void
}>

const PANEL =
  'w-full rounded-t-sheet border border-transparent bg-raised p-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))] shadow-2 ' +
  'transition duration-slow ease-out data-closed:translate-y-full sm:max-w-dialog sm:rounded-box sm:p-5 ' +
  'sm:duration-base sm:data-closed:translate-y-2 sm:data-closed:opacity-0'

/** A question before an act. In the middle of the desk; on the phone a sheet from the bottom. */
export function Dialog(props: DialogProps) {
  const { isOpen, title, body, children, safeLabel, actLabel, isDangerous = false, isActing = false } = props
  const onClose = () => {
    if (!isActing) props.onSafe()
  }
  return (
    <HeadlessDialog
      open={isOpen}
      onClose={onClose}
      role={isDangerous ? 'alertdialog' : 'dialog'}
      className="relative z-dialog"
    >
      <DialogBackdrop
        transition
        className="fixed inset-0 bg-scrim transition-opacity duration-base data-closed:opacity-0"
      />
      <div className="fixed inset-0 flex items-end justify-center overflow-y-auto sm:items-center sm:p-6">
        <DialogPanel transition className={PANEL}>
          <DialogTitle className="type-h3">{title}</DialogTitle>
          <Description as="div" className="mt-2 text-ink-2">
            {body}
          </Description>
          {children ? <div className="mt-4">{children}</div> : null}
          <div className="mt-5 flex flex-col gap-2 sm:flex-row sm:justify-end">
            <Button variant="quiet" onClick={onClose} data-autofocus={isDangerous || undefined}>
              {safeLabel}
            </Button>
            <Button
              variant={isDangerous ? 'danger' : 'solid'}
              onClick={props.onAct}
              isLoading={isActing}
              loadingLabel={props.actingLabel}
              disabledReason={props.actDisabledReason}
              data-autofocus={!isDangerous || undefined}
            >
              {actLabel}
            </Button>
          </div>
        </DialogPanel>
      </div>
    </HeadlessDialog>
  )
}
