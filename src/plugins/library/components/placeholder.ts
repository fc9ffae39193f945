import { thumbHashToDataURL } from 'thumbhash'

/** The picture as a handful of coloured spots, from the few bytes that came with its row; a `data:` address. */
export const placeholderOf = (thumbhash: string | null): string | undefined => {
  if (!thumbhash) return undefined
  try {
    return thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0)))
  } catch {
    return undefined
  }
}
