'use client'

import { useEffect, useRef, useState } from 'react'
import { PencilFrame } from './pencil-frame'

export type TilePictureProps = Readonly<{
  src: string
  srcSet?: string
  sizes?: string
  alt: string
  width: number
  height: number
  /** Shown with a pencil cross when the file does not load: "Plik uszkodzony". */
  missingLabel: string
  /** A few coloured spots in its place until it has come; a data address. */
  placeholderSrc?: string
  /** Of the first screen: loaded at once. Default false. */
  isEager?: boolean
}>

const hasFailed = (image: HTMLImageElement | null): boolean =>
  Boolean(image?.complete && image.naturalWidth === 0)

/** The picture of a tile; a file that does not load becomes a pencil cross and a sentence. */
export function TilePicture({ missingLabel, isEager, placeholderSrc, alt, ...image }: TilePictureProps) {
  const [isMissing, setIsMissing] = useState(false)
  const [hasCome, setHasCome] = useState(false)
  const element = useRef<HTMLImageElement>(null)
  // It may have come, or failed, before React was there to hear it.
  useEffect(() => {
    if (hasFailed(element.current)) setIsMissing(true)
    else if (element.current?.complete) setHasCome(true)
  }, [])
  if (isMissing) {
    return (
      <span className="absolute inset-0 z-1 flex items-end bg-paper p-3">
        <PencilFrame hasCross />
        <span className="relative bg-paper px-1 type-small text-ink-2">{missingLabel}</span>
      </span>
    )
  }
  return (
    <>
      {placeholderSrc && !hasCome ? (
        <img src={placeholderSrc} alt="" aria-hidden className="absolute inset-0 size-full object-cover" />
      ) : null}
      <img
        ref={element}
        {...image}
        alt={alt}
        loading={isEager ? 'eager' : 'lazy'}
        decoding="async"
        onLoad={() => setHasCome(true)}
        onError={() => setIsMissing(true)}
        className="absolute inset-0 size-full object-cover"
      />
    </>
  )
}
