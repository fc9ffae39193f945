import { useEffect, type RefObject } from 'react'

const growsByItself = (): boolean => globalThis.CSS?.supports?.('field-sizing', 'content') ?? false

const grow = (area: HTMLTextAreaElement): void => {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}

/**
 * Keeps a textarea as tall as its text, where the browser does not do it by `field-sizing: content`. Bounds belong to the
 * CSS (`min-height`, `max-height`). The height goes through the CSSOM, which the content policy allows.
 */
export const useGrownHeight = (area: RefObject<HTMLTextAreaElement | null>, value: string): void => {
  useEffect(() => {
    if (area.current && !growsByItself()) grow(area.current)
  }, [area, value])
}
