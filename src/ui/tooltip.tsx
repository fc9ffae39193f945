'use client'

import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from './class-names'

export type TooltipProps = Readonly<{
  /** The words. Shown to the eye only: give them to the control too, as its name or description. */
  text: string
  /** Also opens on a press: for a disabled control, whose reason a finger must be able to read. */
  opensOnPress?: boolean
  className?: string
  children: ReactNode
}>

const MARGIN_PX = 8

/** Puts the bubble above its control, or under it when there is no room, and inside the window. */
const place = (bubble: HTMLElement, control: DOMRect): void => {
  const { width, height } = bubble.getBoundingClientRect()
  const centred = control.left + control.width / 2 - width / 2
  const left = Math.max(MARGIN_PX, Math.min(centred, window.innerWidth - width - MARGIN_PX))
  const above = control.top - height - MARGIN_PX
  bubble.style.left = `${left}px`
  bubble.style.top = `${above < MARGIN_PX ? control.bottom + MARGIN_PX : above}px`
}

/** A word about a control on hover and on focus; Escape puts it away. */
export function Tooltip({ text, opensOnPress = false, className, children }: TooltipProps) {
  const [isOpen, setIsOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const control = anchor.current?.firstElementChild
    if (isOpen && control && bubble.current) place(bubble.current, control.getBoundingClientRect())
  }, [isOpen, text])
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setIsOpen(false)
  }
  return (
    <span
      ref={anchor}
      role="presentation"
      className={classNames('inline-flex', className)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setIsOpen(true)}
      onPointerLeave={() => setIsOpen(false)}
      onFocus={(event) => event.target.matches(':focus-visible') && setIsOpen(true)}
      onBlur={() => setIsOpen(false)}
      onClick={() => setIsOpen(opensOnPress)}
      onKeyDown={closeOnEscape}
    >
      {children}
      {isOpen ? (
        <span
          ref={bubble}
          aria-hidden
          className="pointer-events-none fixed z-tooltip w-max max-w-64 rounded-control border border-transparent bg-solid px-2.5 py-1.5 text-start type-small font-regular text-on-solid shadow-2"
        >
          {text}
        </span>
      ) : null}
    </span>
  )
}
