import type { ReactNode } from 'react'

import { PictureFrame } from '@/ui/picture-frame'

export interface PencilPageProps {
  readonly title: string
  readonly text: string
  /** Verbs and facts under the sentence. */
  readonly children?: ReactNode
}

/** A page with one empty frame: for an address that leads nowhere, and for a page that broke. */
export function PencilPage({ title, text, children }: PencilPageProps) {
  return (
    <div className="mx-auto grid w-full max-w-page flex-1 content-center items-center gap-8 px-4 py-12 sm:px-6 md:grid-cols-2 lg:px-16">
      <div className="flex flex-col items-start gap-4">
        <h1 className="type-h1">{title}</h1>
        <p className="max-w-read text-ink-2">{text}</p>
        {children}
      </div>
      <PictureFrame state="missing" width={4} height={3} />
    </div>
  )
}
