'use client'

import { QuietLink } from '@/platform/i18n/quiet-link'

import type { JobResult } from '../contract'

export interface ResultPictureProps {
  readonly result: JobResult
  /** The whole file instead of the small one. */
  readonly isLarge?: boolean
}

/** A finished picture, leading to its own page. */
export function ResultPicture({ result, isLarge }: ResultPictureProps) {
  return (
    <QuietLink href={`/pictures/${result.mediaId}`} className="absolute inset-0 block ring-on-picture">
      <img
        src={isLarge ? result.url : result.thumbUrl}
        width={result.width}
        height={result.height}
        alt={result.alt}
        decoding="async"
        className="size-full object-cover"
      />
    </QuietLink>
  )
}
