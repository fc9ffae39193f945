'use client'

import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the focus on the button inside `frame` while the list around it is put in another order: what a browser moves in the
 * page loses its focus. Only for whoever has not gone elsewhere since.
 *
 * @param place - changes with the order
 * @returns call it before what will change the order
 */
export const useKeptFocus = (frame: RefObject<HTMLElement | null>, place: number): (() => void) => {
  const isKept = useRef(false)
  useEffect(() => {
    const letGo = (event: Event): void => {
      if (!frame.current?.contains(event.target as Node)) isKept.current = false
    }
    // Not `focusin`: a menu that closes gives the focus back by ways of its own.
    document.addEventListener('pointerdown', letGo)
    document.addEventListener('keydown', letGo)
    return () => {
      document.removeEventListener('pointerdown', letGo)
      document.removeEventListener('keydown', letGo)
    }
  }, [frame])
  useLayoutEffect(() => {
    const button = frame.current?.querySelector('button')
    if (isKept.current && document.activeElement === document.body) button?.focus({ preventScroll: true })
  }, [frame, place])
  return useCallback(() => (isKept.current = true), [])
}
